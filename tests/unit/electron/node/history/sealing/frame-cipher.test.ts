import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createFrameCipher,
  frameOverhead,
} from '../../../../../../electron/node/history/sealing/frame-cipher.ts';

const key = new Uint8Array(32).fill(3);
const salt = new Uint8Array(16).fill(5);
const sequence = fc.nat({ max: Number.MAX_SAFE_INTEGER });
const plain = fc.uint8Array({ maxLength: 300 });

test('each frame opens under its own sequence, in another cipher of the same segment too', () => {
  const writer = createFrameCipher(key, salt);
  const reader = createFrameCipher(key, salt);
  fc.assert(
    fc.property(sequence, plain, (sequence, plain) => {
      const sealed = writer.seal(sequence, plain);
      expect(sealed.byteLength).toBe(plain.byteLength + frameOverhead);
      expect(Uint8Array.from(reader.open(sequence, sealed) ?? [])).toEqual(plain);
      expect(reader.open(sequence, sealed)).not.toBeNull();
    }),
  );
});

test('a frame does not open under another sequence, in another segment or with another key', () => {
  const otherSalt = createFrameCipher(key, new Uint8Array(16).fill(6));
  const otherKey = createFrameCipher(new Uint8Array(32).fill(4), salt);
  const cipher = createFrameCipher(key, salt);
  fc.assert(
    fc.property(sequence, sequence, plain, (one, other, plain) => {
      fc.pre(one !== other);
      const sealed = cipher.seal(one, plain);
      expect(cipher.open(other, sealed)).toBeNull();
      expect(otherSalt.open(one, sealed)).toBeNull();
      expect(otherKey.open(one, sealed)).toBeNull();
    }),
  );
});

test('no flipped bit, cut or added byte passes', () => {
  const cipher = createFrameCipher(key, salt);
  fc.assert(
    fc.property(plain, fc.nat(), fc.nat(7), (plain, place, bit) => {
      const sealed = cipher.seal(1, plain);
      expect(cipher.open(1, sealed.subarray(0, place % sealed.byteLength))).toBeNull();
      expect(cipher.open(1, Buffer.concat([sealed, Buffer.alloc(1)]))).toBeNull();
      const at = place % sealed.byteLength;
      sealed[at] = (sealed[at] ?? 0) ^ (1 << bit);
      expect(cipher.open(1, sealed)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('no nonce comes twice, even for the same frame', () => {
  const cipher = createFrameCipher(key, salt);
  const nonces = Array.from({ length: 2_000 }, () =>
    Buffer.from(cipher.seal(1, salt).subarray(0, 12)).toString('hex'),
  );
  expect(new Set(nonces).size).toBe(2_000);
});

test('WebCrypto opens a frame, by the form alone', async () => {
  const sealed = createFrameCipher(key, salt).seal(258, Buffer.from('insert'));
  const { subtle } = globalThis.crypto;
  const dataKey = await subtle.importKey('raw', key, 'HKDF', false, ['deriveKey']);
  const segmentKey = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: Buffer.from('ip-beacon journal v1') },
    dataKey,
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const opened = await subtle.decrypt(
    {
      name: 'AES-GCM',
      iv: Uint8Array.from(sealed.subarray(0, 12)),
      additionalData: Uint8Array.of(0, 0, 0, 0, 0, 0, 1, 2),
    },
    segmentKey,
    Uint8Array.from(sealed.subarray(12)),
  );
  expect(Buffer.from(opened).toString()).toBe('insert');
});
