import { readFileSync } from 'node:fs';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { reasonOf } from '../database-error.ts';
import { readKeyFile } from './key-file.ts';

/** The host's secret store, such as Electron's safeStorage. */
export interface SystemSecret {
  protect(bytes: Uint8Array): Promise<Uint8Array>;
  /** The failure is a sentence. */
  unprotect(bytes: Uint8Array): Promise<Result<Uint8Array>>;
}

/** What can open a data key. */
export interface Credentials {
  readonly passphrase: string | null;
  /** The 32 bytes that the key file holds. */
  readonly keyFile: Uint8Array | null;
  /** For sentences: where the key file is expected, and what is wrong there: `is missing`. */
  readonly keyFilePath?: string;
  readonly keyFileProblem?: string;
  readonly system?: SystemSecret;
}

/** NIST SP 800-63B, 5.1.1.2. */
export const shortestPassphrase = 8;

/** Why this cannot be a new passphrase, as a sentence; null when it can. */
export const passphraseProblem = (passphrase: string): string | null =>
  passphrase.length < shortestPassphrase
    ? `A passphrase needs at least ${shortestPassphrase} characters; several words make a good one.`
    : null;

const variable = 'IP_BEACON_PASSPHRASE';
const fileVariable = 'IP_BEACON_PASSPHRASE_FILE';

/**
 * From the environment and the key file, which may be missing. An empty variable counts as not set. The failure is a
 * sentence.
 */
export function readCredentials(
  environment: Readonly<Record<string, string | undefined>>,
  keyFilePath: string,
): Result<Credentials> {
  const passphrase = readPassphrase(environment);
  if (!passphrase.ok) return passphrase;
  const keyFile = readKeyFile(keyFilePath);
  const common = { passphrase: passphrase.value, keyFilePath };
  return ok(
    keyFile.ok
      ? { ...common, keyFile: keyFile.value }
      : { ...common, keyFile: null, keyFileProblem: keyFile.error },
  );
}

/** Null when none is set. The failure is a sentence. */
export function readPassphrase(
  environment: Readonly<Record<string, string | undefined>>,
): Result<string | null> {
  const given = environment[variable] ?? '';
  const file = environment[fileVariable] ?? '';
  if (given !== '' && file !== '') {
    return fail(`${variable} and ${fileVariable} are both set. Set one of them only.`);
  }
  if (file === '') return ok(given === '' ? null : given);
  try {
    const text = readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    return text === ''
      ? fail(`The file ${file} that ${fileVariable} names is empty. Write the passphrase into it.`)
      : ok(text);
  } catch (error) {
    return fail(
      `The file ${file} that ${fileVariable} names cannot be read: ${reasonOf(error)}. Name one that can.`,
    );
  }
}
