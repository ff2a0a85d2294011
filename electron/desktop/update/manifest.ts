// What a release says of itself, signed by us (docs/decisions/0011-updates-are-signed-by-us.md). The tool that writes
// it is build/sign-update.mjs.

import { createPublicKey, verify } from 'node:crypto';
import * as z from 'zod';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isVersion } from './version-order.ts';

export type UpdateChannel = 'stable' | 'beta';

/** Its file, beside the packages. */
export const manifestName = (channel: UpdateChannel): string => `ip-beacon-update-${channel}.json`;

/** A name that is the same as a file, as a path of a URL and in a list. */
const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/);

const fileSchema = z.strictObject({
  name: fileName,
  /** Bytes. */
  size: z.number().int().min(1).max(4_294_967_296),
  /** Base64, as electron-builder's own lists have it. */
  sha512: z.base64().length(88),
});

const manifestSchema = z.strictObject({
  /** So that no other text that we may sign some day is taken for one. */
  kind: z.literal('ip-beacon-update'),
  version: z.string().refine(isVersion),
  channel: z.enum(['stable', 'beta']),
  files: z.array(fileSchema).min(1).max(100),
});

const signedSchema = z.strictObject({
  /** The manifest as the very text that was signed: no two programs need agree on how JSON is written. */
  manifest: z.string().max(65_536),
  /** One for each key: while keys are changed, a release is signed by the old and the new one. */
  signatures: z.array(z.base64().length(88)).max(10),
});

export type ManifestFile = Readonly<z.infer<typeof fileSchema>>;

export interface Manifest {
  readonly version: string;
  readonly channel: UpdateChannel;
  readonly files: readonly ManifestFile[];
}

/**
 * The manifest, if one of our keys has signed it. Nothing of it is looked at before.
 * @param publicKeys Ed25519 (RFC 8032), each the base64 of its SubjectPublicKeyInfo (RFC 8410)
 */
export function openManifest(text: string, publicKeys: readonly string[]): Result<Manifest> {
  const signed = signedSchema.safeParse(parsedJson(text));
  if (!signed.success) {
    return fail('The update is not signed: the list that should carry its signature is none.');
  }
  const { manifest, signatures } = signed.data;
  if (signatures.length === 0) return fail('The update is not signed.');
  const bytes = Buffer.from(manifest, 'utf8');
  const isOurs = signatures.some((signature) =>
    publicKeys.some((key) => isSignedBy(bytes, Buffer.from(signature, 'base64'), key)),
  );
  if (!isOurs) return fail('The update is not signed with a key of IP Beacon.');
  const read = manifestSchema.safeParse(parsedJson(manifest));
  if (!read.success) {
    return fail('The update is signed, but this version does not understand its list of files.');
  }
  const { version, channel, files } = read.data;
  return ok({ version, channel, files });
}

function isSignedBy(bytes: Buffer, signature: Buffer, publicKey: string): boolean {
  const key = createPublicKey({
    key: Buffer.from(publicKey, 'base64'),
    format: 'der',
    type: 'spki',
  });
  return verify(null, bytes, key, signature);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
