// The key that wraps the data key, out of what people have: one function for a new one, one to find it again.

import { randomBytes } from 'node:crypto';
import { assertNever } from '../../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { reasonOf } from '../database-error.ts';
import { type Credentials, passphraseProblem } from './credentials.ts';
import { keyLength, saltLength, subkey } from './subkey.ts';
import type { Argon2id, Protection, WrappedKey } from './wrapped-key.ts';

/** RFC 9106, 4, the second recommended choice. 45 ms and 64 MiB on a machine of 2 cores; one lane takes 75 ms. */
const cost = { name: 'argon2id', memoryKibibytes: 65_536, passes: 3, lanes: 4 } as const;

/** What is sealed, for the sentences. */
export type Subject = 'history' | 'backup';

type OmitEach<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** Everything of a wrapped key that is known before the wrapping; it is authenticated with it. */
export type WrappingHead = OmitEach<WrappedKey, 'nonce' | 'wrapped' | 'tag'>;

export interface NewWrapping {
  readonly head: WrappingHead;
  readonly secret: Uint8Array;
}

/** The failure is a sentence: what is needed is not there. */
export async function newWrapping(
  credentials: Credentials,
  protection: Protection,
): Promise<Result<NewWrapping>> {
  const salt = randomBytes(saltLength);
  const common = { version: 1, salt: salt.toString('base64') } as const;
  switch (protection) {
    case 'passphrase': {
      const { passphrase } = credentials;
      if (passphrase === null) {
        return fail(
          'To encrypt with a passphrase, one is needed, and IP_BEACON_PASSPHRASE is not set. ' +
            'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
        );
      }
      const problem = passphraseProblem(passphrase);
      if (problem !== null) return fail(problem);
      const kdf: Argon2id = { ...cost, salt: common.salt };
      const head = { version: 1, protection, kdf } as const;
      return ok({ head, secret: await stretched(passphrase, kdf) });
    }
    case 'key-file':
      if (credentials.keyFile === null) {
        return fail(
          `To encrypt with a key file, one is needed, and ${missingKeyFile(credentials)}.`,
        );
      }
      return ok({
        head: { ...common, protection },
        secret: subkey(credentials.keyFile, salt, 'key file'),
      });
    case 'system': {
      const { system } = credentials;
      if (system === undefined) return fail(`${noSystemStore} Choose a passphrase or a key file.`);
      const random = Uint8Array.from(randomBytes(keyLength));
      try {
        const protectedSecret = Buffer.from(await system.protect(random)).toString('base64');
        return ok({
          head: { ...common, protection, protectedSecret },
          secret: subkey(random, salt, 'system'),
        });
      } catch (error) {
        return fail(`The secret store of this system does not work: ${reasonOf(error)}.`);
      }
    }
    default:
      return assertNever(protection);
  }
}

/** The failure is a sentence: what is needed is not there. Whether it is the right one shows in the unwrapping. */
export async function findWrapping(
  head: WrappingHead,
  credentials: Credentials,
  subject: Subject,
): Promise<Result<Uint8Array>> {
  switch (head.protection) {
    case 'passphrase':
      return credentials.passphrase === null
        ? fail(noPassphrase[subject])
        : ok(await stretched(credentials.passphrase, head.kdf));
    case 'key-file':
      return credentials.keyFile === null
        ? fail(
            `The ${subject} is encrypted with a key file, and ${missingKeyFile(credentials)}. ` +
              'Put back the one that it was encrypted with; without it nobody can read it.',
          )
        : ok(subkey(credentials.keyFile, Buffer.from(head.salt, 'base64'), 'key file'));
    case 'system': {
      if (credentials.system === undefined) {
        return fail(
          `The ${subject} is encrypted with the secret store of the system. ${noSystemStore} ` +
            'Open it in the desktop program of the user who encrypted it.',
        );
      }
      const secret = await credentials.system.unprotect(
        Buffer.from(head.protectedSecret, 'base64'),
      );
      return secret.ok
        ? ok(subkey(secret.value, Buffer.from(head.salt, 'base64'), 'system'))
        : secret;
    }
    default:
      return assertNever(head);
  }
}

const noSystemStore = 'Here the program has no secret store of the system.';

const noPassphrase: Readonly<Record<Subject, string>> = {
  history:
    'The history is encrypted with a passphrase, and IP_BEACON_PASSPHRASE is not set. ' +
    'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
  backup: 'The backup is encrypted with a passphrase, and none was given.',
};

function missingKeyFile({ keyFilePath, keyFileProblem = 'is missing' }: Credentials): string {
  const name = keyFilePath === undefined ? 'it' : `the key file ${keyFilePath}`;
  return `${name} ${keyFileProblem}`;
}

async function stretched(passphrase: string, kdf: Argon2id): Promise<Uint8Array> {
  // Imported when needed: most histories are not encrypted. Its defaults are argon2id and version 1.3.
  const { hashRaw } = await import('@node-rs/argon2');
  // One passphrase has several spellings in Unicode; keyboards differ in which they give (RFC 8265, 4.2).
  return hashRaw(passphrase.normalize('NFC'), {
    memoryCost: kdf.memoryKibibytes,
    timeCost: kdf.passes,
    parallelism: kdf.lanes,
    outputLen: keyLength,
    salt: Buffer.from(kdf.salt, 'base64'),
  });
}
