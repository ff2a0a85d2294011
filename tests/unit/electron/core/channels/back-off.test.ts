import { expect, test } from 'vitest';
import { backOffMs } from '../../../../../electron/core/channels/back-off.ts';

const random = (byte: number) => ({ bytes: () => Uint8Array.of(byte) });

test('it doubles from a second or so to five minutes', () => {
  const waits = [1, 2, 3, 4, 8, 9, 100].map((failures) => backOffMs(failures, random(0)));
  expect(waits).toEqual([1_250, 2_500, 5_000, 10_000, 160_000, 300_000, 300_000]);
});

test('chance takes off up to a fifth', () => {
  expect(backOffMs(1, random(255))).toBe(1_000);
  expect(backOffMs(100, random(255))).toBe(240_000);
});
