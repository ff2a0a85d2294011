import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { reasonOf } from '../database-error.ts';
import { type FileOperations, realFiles } from './file-operations.ts';
import { replaceFile } from './replace-file.ts';
import { keyLength } from './subkey.ts';

/** @param setting history.keyFile: a path, from the folder of the configuration unless absolute; empty for the usual place */
export const keyFilePath = (configFile: string, setting: string): string =>
  setting === ''
    ? join(dirname(configFile), 'history.keyfile')
    : resolve(dirname(configFile), setting);

/** Its 32 bytes; the failure says what is wrong with it, to stand behind its name: `is missing`. */
export function readKeyFile(path: string, files: FileOperations = realFiles): Result<Uint8Array> {
  let text: string;
  try {
    const content = files.read(path);
    if (content === null) return fail('is missing');
    text = Buffer.from(content).toString('latin1').trim();
  } catch (error) {
    return fail(`cannot be read (${reasonOf(error)})`);
  }
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  const isWhole = bytes.byteLength === keyLength && Buffer.from(bytes).toString('base64') === text;
  return isWhole ? ok(bytes) : fail('holds no key (32 bytes as base64 text)');
}

/**
 * Makes one of 32 random bytes and returns them; it is on the disk then. Never replaces a file: what stands there may
 * be the only key to something. The failure is a sentence.
 */
export function makeKeyFile(path: string, files: FileOperations = realFiles): Result<Uint8Array> {
  try {
    if (files.read(path) !== null) {
      return fail(
        `There is a file ${path} already, and it holds no key of ours. Name another one as history.keyFile.`,
      );
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const bytes = Uint8Array.from(randomBytes(keyLength));
    replaceFile(path, `${Buffer.from(bytes).toString('base64')}\n`, files);
    return ok(bytes);
  } catch (error) {
    return fail(`The key file ${path} cannot be made: ${reasonOf(error)}.`);
  }
}
