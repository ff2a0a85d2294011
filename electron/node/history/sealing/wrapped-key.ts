// The data key as it is kept: encrypted (wrapped) with a key that comes from a passphrase, a key file or the host's
// own secret store. Only this changes when people change their passphrase; what the data key has sealed stays.

import * as z from 'zod';
import { nonceLength, saltLength, tagLength } from './subkey.ts';

const bytes = (least: number, most: number) =>
  z.base64().refine((text) => {
    const bytes = Buffer.from(text, 'base64');
    // The unused bits of the last digit are zero: no byte of a wrapped key can change unseen.
    const isExact = bytes.toString('base64') === text;
    return isExact && bytes.byteLength >= least && bytes.byteLength <= most;
  });
const exactly = (length: number) => bytes(length, length);

const common = {
  version: z.literal(1),
  nonce: exactly(nonceLength),
  wrapped: exactly(32),
  tag: exactly(tagLength),
};

/** The limits keep a foreign backup from taking all memory or an hour. */
const argon2idSchema = z.object({
  name: z.literal('argon2id'),
  memoryKibibytes: z.number().int().min(8_192).max(1_048_576),
  passes: z.number().int().min(1).max(32),
  lanes: z.number().int().min(1).max(16),
  salt: exactly(saltLength),
});
export type Argon2id = Readonly<z.infer<typeof argon2idSchema>>;

/** `history.key`, and the head of a backup that is encrypted. Bytes are base64. */
export const wrappedKeySchema = z.discriminatedUnion('protection', [
  z.object({ ...common, protection: z.literal('passphrase'), kdf: argon2idSchema }),
  z.object({ ...common, protection: z.literal('key-file'), salt: exactly(saltLength) }),
  z.object({
    ...common,
    protection: z.literal('system'),
    salt: exactly(saltLength),
    /** 32 random bytes as the host's secret store has given them back. */
    protectedSecret: bytes(1, 16_384),
  }),
]);
export type WrappedKey = Readonly<z.infer<typeof wrappedKeySchema>>;
export type Protection = WrappedKey['protection'];
