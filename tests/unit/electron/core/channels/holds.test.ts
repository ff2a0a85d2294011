import { expect, test } from 'vitest';
import { createHolds } from '../../../../../electron/core/channels/holds.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const everything = () => true;

test('what is held waits until its time, whatever the wall clock says', async () => {
  const clock = createFakeClock();
  const holds = createHolds(clock);
  holds.set('a', 5_000, false);
  clock.jumpWall(86_400_000);
  expect([holds.left('a'), holds.left('b')]).toEqual([5_000, 0]);
  await clock.advance(4_000);
  expect(holds.left('a')).toBe(1_000);
  await clock.advance(1_000);
  expect(holds.left('a')).toBe(0);
});

test('a shorter hold takes nothing from a longer one', () => {
  const holds = createHolds(createFakeClock());
  holds.set('a', 5_000, false);
  holds.set('a', 1_000, false);
  expect(holds.left('a')).toBe(5_000);
});

test('what the other side has asked for outlasts a release', () => {
  const holds = createHolds(createFakeClock());
  holds.set('a', 2_000, true);
  holds.set('a', 5_000, false);
  holds.set('b', 5_000, false);
  holds.set('c', 5_000, false);
  holds.release((name) => name !== 'c');
  expect([holds.left('a'), holds.left('b'), holds.left('c')]).toEqual([2_000, 0, 5_000]);
  holds.release(everything);
  expect([holds.left('a'), holds.left('c')]).toEqual([2_000, 0]);
});
