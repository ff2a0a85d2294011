import { assertNever } from '../../../../shared/assert-never.ts';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import type { Credentials } from './credentials.ts';
import { createDataKey, type DataKey, rewrap, unwrapDataKey } from './data-key.ts';
import { type FileOperations, realFiles } from './file-operations.ts';
import { makeKeyFile } from './key-file.ts';
import { readKeyStore, writeKeyStore } from './key-store.ts';
import { type EncryptionSetting, planEncryption } from './plan-encryption.ts';

export interface EncryptionRequest {
  /** The data folder; locked by the caller. */
  readonly folder: string;
  readonly setting: EncryptionSetting;
  readonly credentials: Credentials;
  readonly hasSealed: boolean;
  readonly hasClear: boolean;
}

/**
 * What is left to do with the history's files, once its key is in order:
 * - `turn-on`: read it, write it sealed with the key, remove what is clear
 * - `turn-off`: read it with the key, write it clear, remove what is sealed, then the key (removeKeyStore)
 */
export type PreparedEncryption =
  | { readonly action: 'keep-clear' }
  | { readonly action: 'keep-sealed' | 'turn-on'; readonly key: DataKey }
  | { readonly action: 'turn-off'; readonly key: DataKey | null };

/**
 * Does all of the plan that has to do with the key: makes the key file and the key, stores and rewraps it. Nothing of
 * the history is touched. The failure is a sentence.
 */
export async function prepareEncryption(
  request: EncryptionRequest,
  files: FileOperations = realFiles,
): Promise<Result<PreparedEncryption>> {
  const wrapped = readKeyStore(request.folder, files);
  if (!wrapped.ok) return wrapped;
  if (wrapped.value === null) return prepare(request, null, files);
  return prepare(request, await unwrapDataKey(wrapped.value, request.credentials), files);
}

async function prepare(
  request: EncryptionRequest,
  opened: Result<DataKey> | null,
  files: FileOperations,
): Promise<Result<PreparedEncryption>> {
  const { folder, setting, credentials, hasSealed, hasClear } = request;
  const stored = opened === null ? null : { key: opened };
  const plan = planEncryption(setting, { stored, hasSealed, hasClear }, credentials);
  switch (plan.action) {
    case 'refuse':
      return fail(plan.sentence);
    case 'keep-clear':
    case 'keep-sealed':
    case 'turn-off':
      return ok(plan);
    case 'turn-on':
      if (plan.key !== null) return ok({ action: plan.action, key: plan.key });
      break;
    case 'rewrap':
      break;
    default:
      return assertNever(plan);
  }
  const complete = plan.makesKeyFile ? withNewKeyFile(credentials, files) : ok(credentials);
  if (!complete.ok) return complete;
  const key =
    plan.key === null
      ? await createDataKey(complete.value, plan.protection)
      : await rewrap(plan.key, complete.value, plan.protection);
  if (!key.ok) return key;
  const written = writeKeyStore(folder, key.value.wrapped, files);
  return written.ok ? prepare(request, key, files) : written;
}

function withNewKeyFile(credentials: Credentials, files: FileOperations): Result<Credentials> {
  if (credentials.keyFilePath === undefined) return ok(credentials);
  const keyFile = makeKeyFile(credentials.keyFilePath, files);
  return keyFile.ok ? ok({ ...credentials, keyFile: keyFile.value }) : keyFile;
}
