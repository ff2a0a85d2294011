import { expect, test } from 'vitest';
import { identifyWaitMs } from '../../../../../../electron/core/discord/bot/identify-wait.ts';

const dayMs = 86_400_000;
const starts = (remaining: number) => ({ total: 1_000, remaining, resetAfterMs: dayMs });

test('the first of a process is at once', () => {
  expect(identifyWaitMs(starts(3), null)).toBe(0);
});

test('two are a little more than five seconds apart', () => {
  expect(identifyWaitMs(starts(999), 1_000)).toBe(4_250);
  expect(identifyWaitMs(starts(999), 60_000)).toBe(0);
});

test('once half are used, the others last until the day is over', () => {
  expect(identifyWaitMs(starts(500), 0)).toBe(5_250);
  expect(identifyWaitMs(starts(499), 0)).toBe(Math.ceil(dayMs / 499));
  expect(identifyWaitMs(starts(1), 400_000)).toBe(dayMs - 400_000);
});

test('none left is said', () => {
  expect(identifyWaitMs(starts(0), 60_000)).toBeNull();
});

test('whoever flaps all day as fast as he may has some left at its end', () => {
  let at = 0;
  let remaining = 1_000;
  while (at < dayMs && remaining > 0) {
    at += identifyWaitMs({ total: 1_000, remaining, resetAfterMs: dayMs - at }, 0) ?? dayMs;
    remaining -= 1;
  }
  expect(remaining).toBeGreaterThanOrEqual(0);
  expect(at).toBeGreaterThanOrEqual(dayMs - 1_000);
});
