import { describe, expect, it } from 'vitest';
import { createLinkWatch } from '../../../../../electron/core/link/link-watch.ts';
import type { Reading } from '../../../../../electron/core/history/series/readings.ts';
import type { LinkSnapshot } from '../../../../../shared/domain/link.ts';
import type { Observation } from '../../../../../shared/domain/observation.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { fails, says } from '../../../../support/observations.ts';

const home = '81.2.69.142';

function start() {
  const clock = createFakeClock(0);
  const states: unknown[] = [];
  const readings: Reading[] = [];
  const evidence: Observation[] = [];
  const looks: number[] = [];
  let known: LinkSnapshot | null = null;
  const watch = createLinkWatch({
    clock,
    record: {
      state: (state, since, because) =>
        void states.push([state, since / 1_000, ...(because === undefined ? [] : [because])]),
      reading: (reading) => void readings.push(reading),
      flush: async () => {},
      stop: () => {},
    },
    lookEveryMs: () => 300_000,
    onJudged: (link) => {
      known = link;
    },
    onEvidence: (observations) => void evidence.push(...observations),
    look: () => void looks.push(clock.now() / 1_000),
  });
  const stun = { method: 'stun', elapsedMs: 12 } as const;
  return {
    clock,
    watch,
    states,
    readings,
    evidence,
    looks,
    known: () => known,
    hears: () => watch.beat(says('a', home, stun)),
    isDeaf: (operator = 'a') => watch.beat(fails(operator, 'timeout', stun)),
    looked: () => watch.looked([says('b', home, { elapsedMs: 90 }), says('c', home)]),
    lookedInVain: () => watch.looked([fails('b', 'connect'), fails('c', 'name-not-found')]),
  };
}

/** Online, then all is silent from second 100 on: found out at second 120. */
async function cut(test: ReturnType<typeof start>): Promise<void> {
  test.looked();
  await test.clock.advance(100_000);
  test.isDeaf('a');
  await test.clock.advance(10_000);
  test.isDeaf('d');
  test.lookedInVain();
  await test.clock.advance(10_000);
  test.isDeaf('a');
}

describe('a pause of the link', () => {
  it('is unknown from its begin on, and says why', async () => {
    const { watch, clock, known, states, looked } = start();
    looked();
    await clock.advance(100_000);
    watch.pause();
    expect(known()).toMatchObject({ state: 'unknown', since: 100_000 });
    expect(states).toEqual([
      ['online', 0],
      ['unknown', 100, 'paused'],
    ]);
    expect(clock.pending()).toBe(0);
    watch.stop();
  });

  it('ends an outage where it begins, and begins none', async () => {
    const test = start();
    await cut(test);
    test.watch.pause();
    for (let time = 0; time < 5; time += 1) {
      test.isDeaf('a');
      test.lookedInVain();
      await test.clock.advance(60_000);
    }
    test.looked();
    const [heard, looks] = [test.readings.length, test.looks.length];
    expect(test.states.slice(-2)).toEqual([
      ['offline', 100],
      ['unknown', 120, 'paused'],
    ]);
    test.watch.resume();
    test.looked();
    expect(test.states.at(-1)).toEqual(['online', 420]);
    expect([test.readings.length - heard, test.looks.length - looks]).toEqual([1, 0]);
    test.watch.stop();
  });

  it('that nothing was known before writes nothing', () => {
    const { watch, states, known, looked } = start();
    watch.pause();
    expect([states, known()]).toEqual([[], null]);
    watch.resume();
    looked();
    expect(states).toEqual([['online', 0]]);
    watch.stop();
  });
});

describe('the watch of the link', () => {
  it('says what it knows with each round, and writes down only another state', async () => {
    const { watch, clock, known, states, hears, looked } = start();
    looked();
    expect(known()).toEqual({ state: 'online', since: 0, latencyMs: 40, lastRoundAt: 0 });
    await clock.advance(10_000);
    hears();
    expect(known()).toEqual({ state: 'online', since: 0, latencyMs: 12, lastRoundAt: 10_000 });
    expect(states).toEqual([['online', 0]]);
    watch.stop();
    expect(clock.pending()).toBe(0);
  });

  it('measures each round: the fastest answer, or that there was none', async () => {
    const { readings, hears, isDeaf, looked } = start();
    looked();
    hears();
    isDeaf();
    expect(readings).toEqual([
      { at: 0, latencyMs: 40, ok: true },
      { at: 0, latencyMs: 12, ok: true },
      { at: 0, latencyMs: null, ok: false },
    ]);
  });

  it('takes what says nothing of the line for nothing', async () => {
    const { watch, readings, states, known } = start();
    for (const code of [
      'cancelled',
      'suspended',
      'unavailable',
      'status',
      'tls',
      'shape',
    ] as const) {
      watch.beat(fails('a', code, { method: 'stun' }));
      watch.looked([fails('b', code), says('mine', '192.168.0.1', { method: 'router' })]);
    }
    expect([readings, states, known()]).toEqual([[], [], null]);
  });

  it('asks for a look after two beats in vain, and is offline when that fails too', async () => {
    const test = start();
    await cut(test);
    expect(test.looks).toEqual([110, 120]);
    expect(test.states).toEqual([
      ['online', 0],
      ['offline', 100],
    ]);
  });

  it('keeps as evidence of an outage what the sentinels did not hear, from its begin on', async () => {
    const test = start();
    test.isDeaf('z');
    test.hears();
    await cut(test);
    await test.clock.advance(10_000);
    test.isDeaf('d');
    expect(test.evidence.map(({ operator }) => operator)).toEqual(['a', 'd', 'a', 'd']);
    test.hears();
    await test.clock.advance(10_000);
    test.hears();
    test.isDeaf('d');
    expect(test.evidence).toHaveLength(4);
  });

  it('looks again soon when a look says something else than the state does', async () => {
    const { clock, looked, lookedInVain, looks, states } = start();
    looked();
    for (let round = 0; round < 3; round += 1) {
      lookedInVain();
      await clock.advance(10_000);
    }
    expect(states.at(-1)).toEqual(['offline', 0]);
    // The third one settled it.
    expect(looks).toEqual([10, 20]);
    await clock.advance(60_000);
    looked();
    await clock.advance(10_000);
    looked();
    await clock.advance(60_000);
    expect(looks).toEqual([10, 20, 100]);
    expect(states.at(-1)).toEqual(['online', 90]);
  });

  it('knows nothing any more when nothing was heard for three looks, since it was heard last', async () => {
    const { clock, states, hears, looked } = start();
    looked();
    await clock.advance(899_000);
    hears();
    await clock.advance(900_000);
    expect(states).toEqual([
      ['online', 0],
      ['unknown', 899],
    ]);
  });

  it('knows nothing after a sleep until it hears something; another network is no such thing', async () => {
    const { watch, clock, states, looked } = start();
    looked();
    await clock.advance(5_000);
    watch.woke('network');
    expect(states).toEqual([['online', 0]]);
    watch.woke('resume');
    await clock.advance(1_000);
    looked();
    expect(states).toEqual([
      ['online', 0],
      ['unknown', 5],
      ['online', 6],
    ]);
  });
});
