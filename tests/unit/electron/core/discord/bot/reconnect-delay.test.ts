import { expect, test } from 'vitest';
import { reconnectDelayMs } from '../../../../../../electron/core/discord/bot/reconnect-delay.ts';

const random = (byte: number) => ({ bytes: () => Uint8Array.of(byte, byte) });

test('the first try is at once, then it doubles from a second to a minute', () => {
  const delays = [0, 1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((failures) =>
    reconnectDelayMs(failures, random(0)),
  );
  expect(delays).toEqual([0, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
});

test('chance takes off up to half', () => {
  expect(reconnectDelayMs(1, random(255))).toBe(500);
  expect(reconnectDelayMs(9, random(255))).toBe(30_000);
});
