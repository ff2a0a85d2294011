// Bytes that only the data key opens: AES-256-GCM.
//
//   offset  0  "IPBSEAL", then the version of this form: 1
//           8  the id of the data key (subkey.ts)
//          16  salt: the file's own key is HKDF-SHA256 of the data key and this
//          32  nonce, random
//          44  ciphertext, as long as the plain bytes
//         end  tag, 16 bytes; the first 44 bytes are authenticated too

import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { atOnce, type Steps } from './steps.ts';
import { keyIdLength, keyIdOf, nonceLength, saltLength, subkey, tagLength } from './subkey.ts';

const magic = Buffer.from('IPBSEAL');
const version = 1;
const headLength = magic.byteLength + 1 + keyIdLength + saltLength + nonceLength;
/** What sealing adds, in bytes. */
export const sealOverhead = headLength + tagLength;
/** Ciphers take and give pieces, each in well under a millisecond: so a snapshot is in memory twice, not three times. */
const pieceLength = 1 << 18;

/**
 * Why sealed bytes do not open. `other-key` is no damage: the right key opens them.
 * - `newer`: a newer program has sealed them
 * - `damaged`: they are not what was sealed
 */
export type UnsealProblem = 'not-sealed' | 'newer' | 'other-key' | 'damaged';

export const isSealed = (bytes: Uint8Array): boolean =>
  magic.equals(bytes.subarray(0, magic.byteLength));

/**
 * @param key the data key, 32 bytes
 * @param context authenticated with the bytes and not kept: opening takes the same
 */
export function seal(
  key: Uint8Array,
  plain: Uint8Array,
  context: Uint8Array = new Uint8Array(),
): Uint8Array {
  const sealed = new Uint8Array(plain.byteLength + sealOverhead);
  atOnce(sealInto(sealed, key, plain, context));
  return sealed;
}

/** The same, step by step. @param sealed all zeros, longer by `sealOverhead` */
export function* sealInto(
  sealed: Uint8Array,
  key: Uint8Array,
  plain: Uint8Array,
  context: Uint8Array,
): Steps<void> {
  const head = sealed.subarray(0, headLength);
  randomFillSync(head);
  head.set(magic);
  head.set([version], magic.byteLength);
  head.set(keyIdOf(key), magic.byteLength + 1);
  const { salt, nonce } = partsOf(sealed);
  const cipher = createCipheriv('aes-256-gcm', subkey(key, salt, 'file'), nonce);
  cipher.setAAD(Buffer.concat([context, head]));
  yield* inPieces(plain, sealed.subarray(headLength), (piece) => cipher.update(piece));
  cipher.final();
  sealed.set(cipher.getAuthTag(), sealed.byteLength - tagLength);
}

/** The plain bytes, whole and unchanged. */
export const unseal = (
  key: Uint8Array,
  sealed: Uint8Array,
  context: Uint8Array = new Uint8Array(),
): Result<Uint8Array, UnsealProblem> => atOnce(unsealing(key, sealed, context));

/** The same, step by step. */
export function* unsealing(
  key: Uint8Array,
  sealed: Uint8Array,
  context: Uint8Array,
): Steps<Result<Uint8Array, UnsealProblem>> {
  if (!isSealed(sealed)) return fail('not-sealed');
  if (sealed[magic.byteLength] !== version) return fail('newer');
  if (sealed.byteLength < sealOverhead) return fail('damaged');
  const { head, keyId, salt, nonce, ciphertext, tag } = partsOf(sealed);
  if (!Buffer.from(keyIdOf(key)).equals(keyId)) return fail('other-key');
  const decipher = createDecipheriv('aes-256-gcm', subkey(key, salt, 'file'), nonce);
  decipher.setAAD(Buffer.concat([context, head])).setAuthTag(tag);
  const plain = new Uint8Array(ciphertext.byteLength);
  yield* inPieces(ciphertext, plain, (piece) => decipher.update(piece));
  try {
    decipher.final();
  } catch {
    return fail('damaged');
  }
  return ok(plain);
}

function partsOf(sealed: Uint8Array) {
  const saltAt = magic.byteLength + 1 + keyIdLength;
  const nonceAt = saltAt + saltLength;
  const tagAt = sealed.byteLength - tagLength;
  return {
    head: sealed.subarray(0, headLength),
    keyId: sealed.subarray(magic.byteLength + 1, saltAt),
    salt: sealed.subarray(saltAt, nonceAt),
    nonce: sealed.subarray(nonceAt, headLength),
    ciphertext: sealed.subarray(headLength, tagAt),
    tag: sealed.subarray(tagAt),
  };
}

function* inPieces(
  from: Uint8Array,
  to: Uint8Array,
  change: (piece: Uint8Array) => Uint8Array,
): Steps<void> {
  for (let at = 0; at < from.byteLength; at += pieceLength) {
    to.set(change(from.subarray(at, at + pieceLength)), at);
    yield;
  }
}
