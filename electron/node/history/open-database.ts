import { mkdirSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { EmbeddedDatabase, Log } from '../../core/ports.ts';
import { reasonOf } from './database-error.ts';
import { formsIn } from './file-forms.ts';
import { lockFolder } from './folder-lock.ts';
import type { Credentials } from './sealing/credentials.ts';
import { unwrapDataKey } from './sealing/data-key.ts';
import { readKeyStore, removeKeyStore } from './sealing/key-store.ts';
import { type EncryptionSetting, keyIsGone } from './sealing/plan-encryption.ts';
import { prepareEncryption, type PreparedEncryption } from './sealing/prepare-encryption.ts';
import { startHistory } from './start-history.ts';

export interface Encryption {
  readonly setting: EncryptionSetting;
  readonly credentials: Credentials;
}

export interface DatabaseParts {
  readonly folder: string;
  /** The bundled worker.ts; sql-wasm.wasm stands beside it. */
  readonly workerFile: string;
  readonly log: Log;
  /** `read` beside whoever writes it: as of this moment, and nothing is locked or changed. */
  readonly mode?: 'read' | 'write';
  /** Without: the history is in clear text. */
  readonly encryption?: Encryption;
  /** A snapshot is taken when the journal is longer. */
  readonly journalLimitBytes?: number;
}

const defaultJournalLimitBytes = 4 * 2 ** 20;

const noEncryption: Encryption = {
  setting: 'off',
  credentials: { passphrase: null, keyFile: null },
};

/**
 * The embedded engine: SQLite (sql.js) in a worker thread, durable by a journal and snapshots in the folder, which
 * it locks. The failure is a sentence: another process has the folder, its history is damaged or encrypted with a key
 * that is not here, or it can't be written.
 */
export async function openDatabase(parts: DatabaseParts): Promise<Result<EmbeddedDatabase>> {
  const { folder, mode = 'write' } = parts;
  if (mode === 'read') return open(parts, () => {});
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(`The data folder ${folder} cannot be made: ${reasonOf(error)}.`);
  }
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const opened = await open(parts, lock.value);
  if (!opened.ok) lock.value();
  return opened;
}

async function open(parts: DatabaseParts, unlock: () => void): Promise<Result<EmbeddedDatabase>> {
  const { folder, workerFile, log, mode = 'write', encryption = noEncryption } = parts;
  const prepared = await prepare(folder, mode, encryption);
  if (!prepared.ok) return prepared;
  const { action } = prepared.value;
  const key = action === 'keep-clear' ? null : (prepared.value.key?.bytes ?? null);
  const started = await startHistory(
    {
      role: 'history',
      folder,
      workerFile,
      mode,
      key,
      seals: action === 'keep-sealed' || action === 'turn-on',
      journalLimitBytes: parts.journalLimitBytes ?? defaultJournalLimitBytes,
    },
    log,
    unlock,
  );
  if (!started.ok || action !== 'turn-off') return started;
  // The very last step: without it nothing sealed could be read any more.
  const removed = removeKeyStore(folder);
  if (!removed.ok) log.write('warn', removed.error);
  return started;
}

/** Whoever only reads takes the files as they are. */
async function prepare(
  folder: string,
  mode: 'read' | 'write',
  { setting, credentials }: Encryption,
): Promise<Result<PreparedEncryption>> {
  try {
    const forms = formsIn(folder);
    if (mode === 'read') return await readKey(folder, forms.sealed, credentials);
    return await prepareEncryption({
      folder,
      setting,
      credentials,
      hasSealed: forms.sealed,
      hasClear: forms.clear,
    });
  } catch (error) {
    return fail(`The data folder ${folder} cannot be read: ${reasonOf(error)}.`);
  }
}

async function readKey(
  folder: string,
  hasSealed: boolean,
  credentials: Credentials,
): Promise<Result<PreparedEncryption>> {
  if (!hasSealed) return ok({ action: 'keep-clear' });
  const wrapped = readKeyStore(folder);
  if (!wrapped.ok) return wrapped;
  if (wrapped.value === null) return fail(keyIsGone);
  const key = await unwrapDataKey(wrapped.value, credentials);
  return key.ok ? ok({ action: 'keep-sealed', key: key.value }) : key;
}
