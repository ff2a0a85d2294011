import { expect, test } from 'vitest';
import { createNonces } from '../../../../../electron/core/channels/nonces.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const bytes = (byte: number) => ({ bytes: (count: number) => new Uint8Array(count).fill(byte) });

test('they differ, whatever chance says, and fit into 25 characters', () => {
  const nonce = createNonces(createFakeClock(), bytes(255));
  const nonces = Array.from({ length: 40_000 }, nonce);
  expect(new Set(nonces).size).toBe(40_000);
  expect(nonces[0]).toBe('mjuohs00-ffffffffff-1');
  expect(Math.max(...nonces.map(({ length }) => length))).toBeLessThanOrEqual(25);
});

test('those of two programs that start at one moment differ by chance', () => {
  const clock = createFakeClock();
  expect(createNonces(clock, bytes(1))()).not.toBe(createNonces(clock, bytes(2))());
});
