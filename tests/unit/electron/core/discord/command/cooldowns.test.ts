import { describe, expect, it } from 'vitest';
import { createCooldowns } from '../../../../../../electron/core/discord/command/cooldowns.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';

describe('a cooldown', () => {
  it('holds back the same again until it is over, and nothing else', async () => {
    const clock = createFakeClock();
    const cooldowns = createCooldowns(clock);
    expect(cooldowns.take(['a', 'check'], 5_000)).toBe(0);
    await clock.advance(2_000);
    expect(cooldowns.take(['a', 'check'], 5_000)).toBe(3_000);
    expect(cooldowns.take(['b', 'check'], 5_000)).toBe(0);
    expect(cooldowns.take(['a', 'ip'], 0)).toBe(0);
    await clock.advance(3_000);
    expect(cooldowns.take(['a', 'check'], 5_000)).toBe(0);
  });

  it('runs on while the wall clock jumps', () => {
    const clock = createFakeClock();
    const cooldowns = createCooldowns(clock);
    cooldowns.take(['a'], 5_000);
    clock.jumpWall(60_000);
    expect(cooldowns.take(['a'], 5_000)).toBe(5_000);
  });

  it('forgets the one that was used longest ago when there are too many', () => {
    const cooldowns = createCooldowns(createFakeClock(), 2);
    for (const key of ['a', 'b', 'c']) cooldowns.take([key], 5_000);
    expect(['c', 'b', 'a'].map((key) => cooldowns.take([key], 5_000))).toEqual([5_000, 5_000, 0]);
  });
});
