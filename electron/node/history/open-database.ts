import { mkdirSync } from 'node:fs';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { EmbeddedDatabase, Log } from '../../core/ports.ts';
import { applyStagedRestore, type RestorePlaces } from '../backup/apply-staged-restore.ts';
import { reasonOf } from './database-error.ts';
import { formsIn } from './file-forms.ts';
import { lockFolder } from './folder-lock.ts';
import type { Credentials } from './sealing/credentials.ts';
import { type DataKey, unwrapDataKey } from './sealing/data-key.ts';
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
  /** Where a restore that lies ready puts what is not in the folder. */
  readonly restorePlaces?: RestorePlaces;
  /** A snapshot is taken when the journal is longer. */
  readonly journalLimitBytes?: number;
}

export interface OpenedDatabase extends EmbeddedDatabase {
  /** What the history is encrypted with. */
  readonly dataKey: DataKey | null;
}

const defaultJournalLimitBytes = 4 * 2 ** 20;

const noPlaces: RestorePlaces = { configFile: '', secretFiles: [] };

const noEncryption: Encryption = {
  setting: 'off',
  credentials: { passphrase: null, keyFile: null },
};

/**
 * The embedded engine: SQLite (sql.js) in a worker thread, durable by a journal and snapshots in the folder, which
 * it locks. The failure is a sentence: another process has the folder, its history is damaged or encrypted with a key
 * that is not here, or it can't be written.
 */
export async function openDatabase(parts: DatabaseParts): Promise<Result<OpenedDatabase>> {
  const { folder, mode = 'write' } = parts;
  if (mode === 'read') return open(parts, () => {});
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail(`The data folder ${folder} cannot be made: ${reasonOf(error)}.`);
  }
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const restored = applyStagedRestore(folder, parts.restorePlaces ?? noPlaces);
  const opened = restored.ok ? await open(parts, lock.value) : restored;
  if (!opened.ok) lock.value();
  else if (restored.ok && restored.value !== null) parts.log.write('warn', restored.value);
  return opened;
}

async function open(parts: DatabaseParts, unlock: () => void): Promise<Result<OpenedDatabase>> {
  const { folder, workerFile, log, mode = 'write', encryption = noEncryption } = parts;
  const prepared = await prepare(folder, mode, encryption);
  if (!prepared.ok) return prepared;
  const { action } = prepared.value;
  const dataKey = action === 'keep-clear' ? null : prepared.value.key;
  const seals = action === 'keep-sealed' || action === 'turn-on';
  const started = await startHistory(
    {
      role: 'history',
      folder,
      workerFile,
      mode,
      key: dataKey?.bytes ?? null,
      seals,
      journalLimitBytes: parts.journalLimitBytes ?? defaultJournalLimitBytes,
    },
    log,
    unlock,
  );
  if (!started.ok) return started;
  if (action === 'turn-off') {
    // The very last step: without it nothing sealed could be read any more.
    const removed = removeKeyStore(folder);
    if (!removed.ok) log.write('warn', removed.error);
  }
  return ok({ ...started.value, dataKey: seals ? dataKey : null });
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
