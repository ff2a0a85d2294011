// One random data key seals everything; it is kept wrapped (wrapped-key.ts), with AES-256-GCM over all of the head.

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { assertNever } from '../../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Credentials } from './credentials.ts';
import { keyLength, nonceLength } from './subkey.ts';
import type { Protection, WrappedKey } from './wrapped-key.ts';
import { findWrapping, newWrapping, type Subject, type WrappingHead } from './wrapping-secret.ts';

/** Both stand where the history is open; only `wrapped` is ever written. */
export interface DataKey {
  /** 32 bytes. */
  readonly bytes: Uint8Array;
  readonly wrapped: WrappedKey;
}

/** A new one. The failure is a sentence: what the protection needs is not there. */
export const createDataKey = (
  credentials: Credentials,
  protection: Protection,
): Promise<Result<DataKey>> =>
  wrap(Uint8Array.from(randomBytes(keyLength)), credentials, protection);

/** The same data key under another passphrase or protection: what it has sealed stays as it is. */
export const rewrap = (
  key: DataKey,
  credentials: Credentials,
  protection: Protection,
): Promise<Result<DataKey>> => wrap(key.bytes, credentials, protection);

async function wrap(
  bytes: Uint8Array,
  credentials: Credentials,
  protection: Protection,
): Promise<Result<DataKey>> {
  const wrapping = await newWrapping(credentials, protection);
  if (!wrapping.ok) return wrapping;
  const { head, secret } = wrapping.value;
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(headBytes(head));
  const wrapped = Buffer.concat([cipher.update(bytes), cipher.final()]).toString('base64');
  const tag = cipher.getAuthTag().toString('base64');
  return ok({ bytes, wrapped: { ...head, nonce: nonce.toString('base64'), wrapped, tag } });
}

/** @param subject what it has sealed. The failure is a sentence: what is missing, or does not open it. */
export async function unwrapDataKey(
  wrapped: WrappedKey,
  credentials: Credentials,
  subject: Subject = 'history',
): Promise<Result<DataKey>> {
  const { nonce, wrapped: sealed, tag, ...head } = wrapped;
  const secret = await findWrapping(head, credentials, subject);
  if (!secret.ok) return secret;
  const decipher = createDecipheriv('aes-256-gcm', secret.value, Buffer.from(nonce, 'base64'))
    .setAAD(headBytes(head))
    .setAuthTag(Buffer.from(tag, 'base64'));
  try {
    const parts = [decipher.update(Buffer.from(sealed, 'base64')), decipher.final()];
    return ok({ bytes: Uint8Array.from(Buffer.concat(parts)), wrapped });
  } catch {
    return fail(wrongSecret(wrapped.protection, credentials, subject));
  }
}

function wrongSecret(
  protection: Protection,
  { keyFilePath }: Credentials,
  subject: Subject,
): string {
  switch (protection) {
    case 'passphrase':
      return `This passphrase does not open the ${subject}.`;
    case 'key-file':
      return (
        `The key file${keyFilePath === undefined ? '' : ` ${keyFilePath}`} does not open the ${subject}: ` +
        'it has been replaced by another one. Put back the one that it was encrypted with.'
      );
    case 'system':
      return `The secret store of this system does not open the ${subject}: it was encrypted by another user or on another machine.`;
    default:
      return assertNever(protection);
  }
}

/** In this order, whatever the order in a file is, at every depth. */
const headFields =
  'version protection salt protectedSecret kdf name memoryKibibytes passes lanes'.split(' ');

const headBytes = (head: WrappingHead): Uint8Array => Buffer.from(JSON.stringify(head, headFields));
