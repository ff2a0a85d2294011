import { expect, test } from 'vitest';
import { backOffMs } from '../../../../../electron/core/backup/back-off.ts';

const random = (byte: number) => ({ bytes: () => Uint8Array.of(byte) });
const minutes = (ms: number): number => ms / 60_000;

test('it doubles from five minutes to six hours', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map((failures) =>
    minutes(backOffMs(failures, random(0))),
  );
  expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 360, 360, 360]);
});

test('chance takes off up to a fifth', () => {
  expect(minutes(backOffMs(1, random(255)))).toBe(4);
  expect(minutes(backOffMs(100, random(255)))).toBe(288);
});
