import { describe, expect, it } from 'vitest';
import { createMutes } from '../../../../../electron/core/events/mutes.ts';
import type { KeptValue } from '../../../../../electron/core/history/kept.ts';
import type { ToldKind } from '../../../../../shared/domain/told-event.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';

const hourMs = 3_600_000;
const wish = { reason: 'Maintenance', by: 'discord:1' };

function start(facts = new Map<string, KeptValue>()) {
  const clock = createFakeClock();
  const log = createMemoryLog();
  let problem: Error | null = null;
  const mutes = createMutes({
    kept: {
      get: async (owner, name) => facts.get(`${owner}/${name}`) ?? null,
      set: async (owner, name, value) => {
        if (problem !== null) throw problem;
        facts.set(`${owner}/${name}`, value);
      },
    },
    clock,
    log,
  });
  return {
    facts,
    clock,
    mutes,
    fail: () => {
      problem = new Error('The disk is full.');
    },
    messages: () => log.entries.map(({ message }) => message),
    muted: (...kinds: readonly ToldKind[]) => kinds.map((kind) => mutes.isMuted({ kind })),
  };
}

describe('a mute', () => {
  it('silences its subject, and nothing else', async () => {
    const { clock, mutes, muted } = start();
    const mute = await mutes.mute({ ...wish, subject: 'line', until: null });
    expect(mute).toEqual({ ...wish, subject: 'line', until: null, since: clock.now() });
    expect(mutes.list()).toEqual([mute]);
    expect(muted('line-lost', 'line-back', 'storage-degraded')).toEqual([true, true, false]);
  });

  it('of everything silences what is critical too', async () => {
    const { mutes, muted } = start();
    await mutes.mute({ ...wish, subject: null, until: null });
    expect(muted('storage-degraded', 'bot-down', 'daily-report')).toEqual([true, true, true]);
  });

  it('is over at its moment by the clock on the wall, as after a sleep', async () => {
    const { clock, mutes, muted } = start();
    await mutes.mute({ ...wish, subject: 'line', until: clock.now() + hourMs });
    clock.jumpWall(hourMs - 1);
    expect(muted('line-lost')).toEqual([true]);
    clock.jumpWall(1);
    expect([muted('line-lost'), mutes.list(), clock.pending()]).toEqual([[false], [], 0]);
  });

  it('takes the place of one of the same subject', async () => {
    const { clock, mutes } = start();
    await mutes.mute({ ...wish, subject: 'line', until: null });
    const all = await mutes.mute({ ...wish, subject: null, until: null });
    const line = await mutes.mute({ ...wish, subject: 'line', until: clock.now() + hourMs });
    expect(mutes.list()).toEqual([all, line]);
  });

  it('is ended by its subject', async () => {
    const { mutes } = start();
    const line = await mutes.mute({ ...wish, subject: 'line', until: null });
    const all = await mutes.mute({ ...wish, subject: null, until: null });
    expect(await mutes.unmute('storage')).toBe(null);
    expect(await mutes.unmute(null)).toEqual(all);
    expect(mutes.list()).toEqual([line]);
  });

  it('outlives the program', async () => {
    const { facts, mutes } = start();
    const line = await mutes.mute({ ...wish, subject: 'line', until: null });
    await mutes.mute({ ...wish, subject: 'changes', until: null });
    await mutes.unmute('changes');
    const next = start(new Map([...facts].map(([key, value]) => [key, structuredClone(value)])));
    await next.mutes.start();
    expect(next.mutes.list()).toEqual([line]);
  });

  it('is in force although it cannot be kept', async () => {
    const { mutes, fail, muted, messages } = start();
    fail();
    await mutes.mute({ ...wish, subject: 'line', until: null });
    expect([muted('line-lost'), messages()]).toEqual([
      [true],
      ['a restart will not know what is muted'],
    ]);
  });

  it('that cannot be read is none', async () => {
    const { mutes, messages } = start(new Map([['alerts/mutes', { what: 'is this' }]]));
    await mutes.start();
    expect([mutes.list(), messages()]).toEqual([
      [],
      ['what was muted cannot be read; nothing is now'],
    ]);
  });
});
