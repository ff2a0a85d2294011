import { describe, expect, it } from 'vitest';
import type { Observation } from '../../../../../shared/domain/observation.ts';
import type { Judgement } from '../../../../../electron/core/address/family-watch.ts';
import { createSentinel } from '../../../../../electron/core/address/sentinel.ts';
import { createSourceBook } from '../../../../../electron/core/address/source-book.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import {
  answers,
  createScriptedSources,
  hangs,
  type Reply,
  sourceOf,
} from '../../../../support/scripted-sources.ts';

const definitions = [
  sourceOf('h'),
  sourceOf('s1', { method: 'stun' }),
  sourceOf('s2', { method: 'stun' }),
];

/** A sentinel that answers `A` after 20 ms, when `A` is ours; what the full look makes of it is for the test. */
function start() {
  const clock = createFakeClock();
  const usual: Reply = answers('A', 20);
  const state = {
    reply: usual,
    everyMs: 10_000,
    looks: 0,
    judge: (address: string): Judgement => (address === 'A' ? 'expected' : 'different'),
    hasAddress: false,
    onLook: (): void => {},
  };
  const book = createSourceBook(
    () => definitions.map((definition) => ({ definition, builtIn: true, enabled: true })),
    clock,
  );
  const sources = createScriptedSources(clock, () => state.reply);
  const sentinel = createSentinel({
    family: 'ipv4',
    clock,
    book,
    ask: sources.ask,
    everyMs: () => state.everyMs,
    judge: (address) => state.judge(address),
    hasAddress: () => state.hasAddress,
    onBeat: (observation) => void beats.push(observation),
    onDifferent: async () => {
      state.looks += 1;
      state.onLook();
    },
  });
  const beats: Observation[] = [];
  const from = clock.monotonicMs();
  sentinel.start();
  return {
    clock,
    state,
    sentinel,
    beats,
    ids: () => sources.asked.map(({ id }) => id),
    /** Seconds from the start, rounded. */
    times: () => sources.asked.map(({ atMs }) => Math.round((atMs - from) / 1_000)),
  };
}

describe('the sentinel', () => {
  it('asks one STUN source every ten seconds and keeps quiet while it says what is known', async () => {
    const { clock, ids, times, state } = start();
    await clock.advance(40_000);
    expect([times(), new Set(ids()), state.looks]).toEqual([[10, 20, 30], new Set(['s1']), 0]);
  });

  it('says what it heard and what it did not hear, but nothing that a sleep lay across', async () => {
    const { clock, state, beats } = start();
    await clock.advance(10_020);
    state.reply = hangs;
    await clock.advance(13_000);
    expect(beats.map(({ answer }) => answer.ok)).toEqual([true, false]);
    state.reply = answers('A', 1_000);
    await clock.advance(10_000);
    clock.jumpWall(3_600_000);
    await clock.advance(1_000);
    expect(beats).toHaveLength(2);
  });

  it('starts a full look when the answer differs', async () => {
    const { clock, state } = start();
    state.reply = answers('B', 20);
    state.onLook = () => {
      state.judge = (address) => (address === 'B' ? 'expected' : 'different');
    };
    await clock.advance(10_020);
    expect(state.looks).toBe(1);
    await clock.advance(60_000);
    expect(state.looks).toBe(1);
  });

  it('starts a full look when an answer comes and nothing is settled', async () => {
    const { clock, state } = start();
    state.judge = () => 'unsettled';
    await clock.advance(10_020);
    expect(state.looks).toBe(1);
  });

  it('slows down while full looks settle nothing, and is quick again when they do', async () => {
    const { clock, state, times } = start();
    state.judge = () => 'unsettled';
    await clock.advance(200_000);
    expect(times()).toEqual([10, 20, 30, 40, 60, 100, 180]);
    state.judge = () => 'expected';
    await clock.advance(200_000);
    expect(times().slice(7)).toEqual([340, 350, 360, 370, 380, 390]);
  });

  it('ignores for five minutes what a full look has contradicted', async () => {
    const { clock, state } = start();
    state.reply = answers('X', 20);
    await clock.advance(300_000);
    expect(state.looks).toBe(1);
    await clock.advance(30_000);
    expect(state.looks).toBe(2);
  });

  it('ignores two such answers that take turns', async () => {
    const { clock, state } = start();
    for (let beat = 0; beat < 20; beat += 1) {
      state.reply = answers(beat % 2 === 0 ? 'X' : 'Y', 20);
      await clock.advance(10_020);
    }
    expect(state.looks).toBe(2);
  });

  it('minds it again as soon as the usual answer has come in between', async () => {
    const { clock, state } = start();
    for (const address of ['X', 'A', 'X']) {
      state.reply = answers(address, 20);
      await clock.advance(10_020);
    }
    expect(state.looks).toBe(2);
  });

  it('gives up after three seconds, turns to the next source, and asks less and less often', async () => {
    const { clock, state, ids, times } = start();
    state.reply = hangs;
    await clock.advance(1_500_000);
    expect(times()).toEqual([10, 23, 36, 49, 72, 115, 198, 361, 664, 967, 1270]);
    expect(ids().slice(0, 4)).toEqual(['s1', 's2', 's1', 's2']);
  });

  it('keeps its pace through an outage, so that an address that comes with the line is seen at once', async () => {
    const { clock, state, times } = start();
    state.hasAddress = true;
    state.reply = hangs;
    await clock.advance(100_000);
    expect(times()).toEqual([10, 23, 36, 49, 62, 75, 88]);
  });

  it('is at its usual pace again after a wake-up call', async () => {
    const { clock, state, sentinel, times } = start();
    state.reply = hangs;
    await clock.advance(700_000);
    state.reply = answers('A', 20);
    sentinel.wake();
    const asked = times().length;
    await clock.advance(30_000);
    expect(times().slice(asked)).toEqual([710, 720]);
  });

  it('can be switched off and on', async () => {
    const { clock, state, times } = start();
    state.everyMs = 0;
    await clock.advance(100_000);
    expect(times()).toEqual([]);
    state.everyMs = 10_000;
    await clock.advance(20_000);
    expect(times().length).toBeGreaterThan(0);
  });

  it.each([
    ['between two beats', 5_000],
    ['while it waits for an answer', 10_010],
  ])('leaves nothing behind when it stops %s', async (_when, afterMs) => {
    const { clock, state, sentinel, times } = start();
    state.reply = hangs;
    await clock.advance(afterMs);
    sentinel.stop();
    await clock.advance(0);
    expect(clock.pending()).toBe(0);
    const asked = times().length;
    await clock.advance(100_000);
    expect(times()).toHaveLength(asked);
  });
});
