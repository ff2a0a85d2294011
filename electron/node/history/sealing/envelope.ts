// Sealed bytes that carry their wrapped key along: a backup opens on any machine with its passphrase or key file.
//
//   offset  0  "IPBWRAP", then the version of this form: 1
//           8  length of the wrapped key, 4 bytes, big endian
//          12  the wrapped key, JSON (wrapped-key.ts)
//         ...  sealed bytes (sealed-bytes.ts), which authenticate all that stands before them

import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Credentials } from './credentials.ts';
import { createDataKey, type DataKey, unwrapDataKey } from './data-key.ts';
import { sealInto, sealOverhead, unsealing, type UnsealProblem } from './sealed-bytes.ts';
import { withRests } from './steps.ts';
import { type WrappedKey, wrappedKeySchema } from './wrapped-key.ts';

const magic = Buffer.from('IPBWRAP\u0001');
const lengthAt = magic.byteLength;
const keyAt = lengthAt + 4;
const longestKey = 65_536;

export const isEnvelope = (bytes: Uint8Array): boolean =>
  magic.subarray(0, -1).equals(bytes.subarray(0, magic.byteLength - 1));

/** Under a data key of its own. The failure is a sentence: the passphrase is too short. */
export async function sealWithPassphrase(
  passphrase: string,
  bytes: Uint8Array,
): Promise<Result<Uint8Array>> {
  const key = await createDataKey({ passphrase, keyFile: null }, 'passphrase');
  return key.ok ? ok(await sealWithKey(key.value, bytes)) : key;
}

/** Under the history's data key, to be opened with what opens the history. */
export async function sealWithKey(key: DataKey, bytes: Uint8Array): Promise<Uint8Array> {
  const wrapped = Buffer.from(JSON.stringify(key.wrapped));
  const head = Buffer.concat([magic, Buffer.alloc(4), wrapped]);
  head.writeUInt32BE(wrapped.byteLength, lengthAt);
  const envelope = new Uint8Array(head.byteLength + bytes.byteLength + sealOverhead);
  envelope.set(head);
  await withRests(sealInto(envelope.subarray(head.byteLength), key.bytes, bytes, head));
  return envelope;
}

/**
 * The failure is a sentence.
 * @param ownKey the history's data key, if there is one: what it has sealed opens without credentials, also after the
 *   passphrase was changed
 */
export async function unsealWith(
  credentials: Credentials,
  bytes: Uint8Array,
  ownKey: DataKey | null = null,
): Promise<Result<Uint8Array>> {
  const opened = parse(bytes);
  if (!opened.ok) return opened;
  const { wrapped, head, sealed } = opened.value;
  const withOwnKey =
    ownKey === null ? null : await withRests(unsealing(ownKey.bytes, sealed, head));
  if (withOwnKey !== null && (withOwnKey.ok || withOwnKey.error !== 'other-key')) {
    return inWords(withOwnKey);
  }
  const key = await unwrapDataKey(wrapped, credentials, 'backup');
  return key.ok ? inWords(await withRests(unsealing(key.value.bytes, sealed, head))) : key;
}

const inWords = (plain: Result<Uint8Array, UnsealProblem>): Result<Uint8Array> =>
  plain.ok ? plain : fail(plain.error === 'newer' ? newer : damaged);

interface Envelope {
  readonly wrapped: WrappedKey;
  readonly head: Uint8Array;
  readonly sealed: Uint8Array;
}

function parse(bytes: Uint8Array): Result<Envelope> {
  if (!isEnvelope(bytes)) return fail('The backup is not encrypted by IP Beacon.');
  if (bytes[lengthAt - 1] !== magic[lengthAt - 1]) return fail(newer);
  if (bytes.byteLength < keyAt) return fail(damaged);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(lengthAt);
  if (length > longestKey) return fail(damaged);
  const sealedAt = keyAt + length;
  try {
    const json: unknown = JSON.parse(Buffer.from(bytes.subarray(keyAt, sealedAt)).toString());
    const wrapped = wrappedKeySchema.parse(json);
    return ok({ wrapped, head: bytes.subarray(0, sealedAt), sealed: bytes.subarray(sealedAt) });
  } catch {
    return fail(damaged);
  }
}

const newer = 'The backup was encrypted by a newer program. Open it with that one.';
const damaged =
  'The backup is not as it was written: it was cut short or changed. Take another one.';
