// One frame of the journal: nonce (12 bytes), ciphertext, tag (16); AES-256-GCM with the frame's sequence as
// authenticated data and a key of the segment's own. A frame opens in its place only.

import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import type { FrameCipher } from '../history-key.ts';
import { nonceLength, subkey, tagLength } from './subkey.ts';

/** What sealing adds to a frame, in bytes. */
export const frameOverhead = nonceLength + tagLength;

/**
 * About 5 µs for a frame of 200 bytes, sealed or opened: most of it goes into making the cipher, little into the bytes.
 * @param key the data key, 32 bytes
 * @param salt of the segment: 16 random bytes in its head, never used for a second segment
 */
export function createFrameCipher(key: Uint8Array, salt: Uint8Array): FrameCipher {
  const segmentKey = subkey(key, salt, 'journal');
  // Random, not the sequence: after a crash the same sequence may be written again, and one nonce for two frames
  // gives both away. 2^32 frames a segment are safe (NIST SP 800-38D, 8.3). Drawn for many frames at once.
  const nonces = new Uint8Array(nonceLength * 256);
  let used = nonces.byteLength;
  const place = new DataView(new ArrayBuffer(8));
  const placeOf = (sequence: number): DataView => {
    place.setBigUint64(0, BigInt(sequence));
    return place;
  };
  return {
    seal: (sequence, plain) => {
      if (used === nonces.byteLength) {
        randomFillSync(nonces);
        used = 0;
      }
      const nonce = nonces.subarray(used, used + nonceLength);
      used += nonceLength;
      const cipher = createCipheriv('aes-256-gcm', segmentKey, nonce);
      cipher.setAAD(placeOf(sequence));
      const sealed = new Uint8Array(plain.byteLength + frameOverhead);
      sealed.set(nonce);
      sealed.set(cipher.update(plain), nonceLength);
      cipher.final();
      sealed.set(cipher.getAuthTag(), sealed.byteLength - tagLength);
      return sealed;
    },
    open: (sequence, sealed) => {
      if (sealed.byteLength < frameOverhead) return null;
      const tagAt = sealed.byteLength - tagLength;
      const nonce = sealed.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', segmentKey, nonce);
      decipher.setAAD(placeOf(sequence)).setAuthTag(sealed.subarray(tagAt));
      const plain = decipher.update(sealed.subarray(nonceLength, tagAt));
      try {
        decipher.final();
        return plain;
      } catch {
        return null;
      }
    },
  };
}
