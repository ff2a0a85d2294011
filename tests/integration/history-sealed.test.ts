import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../electron/node/history/open-database.ts';
import type { Credentials } from '../../electron/node/history/sealing/credentials.ts';
import type { EncryptionSetting } from '../../electron/node/history/sealing/plan-encryption.ts';
import { historyWorker } from '../support/built-files.ts';
import { silentLog } from '../support/silent-log.ts';

// Everything that encryption does to the files of a history, with the engine itself.

const canary = 'canary-in-the-history';
const credentials: Credentials = { passphrase: 'correct horse', keyFile: null };

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'ip-beacon-sealed-'));
  folder = join(parent, 'data');
});
afterEach(() => rmSync(parent, { recursive: true }));

const tryOpen = (setting: EncryptionSetting, own = credentials) =>
  openDatabase({
    folder,
    workerFile: historyWorker,
    log: silentLog,
    encryption: { setting, credentials: own },
  });

/** Opens, writes one row, and says how many there are; the history is closed again. */
async function writeOne(setting: EncryptionSetting): Promise<number> {
  const opened = await tryOpen(setting);
  if (!opened.ok) throw new Error(opened.error);
  const database = opened.value;
  try {
    const run = (sql: string) => database.transaction([{ sql, parameters: [] }]);
    await run('create table if not exists t (word text)');
    await run(`insert into t values ('${canary}')`);
    const [counted] = await run('select count(*) as count from t');
    return Number(counted?.rows[0]?.['count']);
  } finally {
    await database.close();
  }
}

const contents = (): ReadonlyMap<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name !== 'ip-beacon.lock')
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
const clearFiles = (): readonly string[] =>
  [...contents()].filter(([, bytes]) => bytes.includes(canary)).map(([name]) => name);

test('turned on, worked with and turned off again, the history keeps every row', async () => {
  expect([await writeOne('off'), await writeOne('off')]).toEqual([1, 2]);
  expect(clearFiles().length).toBeGreaterThan(0);
  expect([await writeOne('passphrase'), await writeOne('passphrase')]).toEqual([3, 4]);
  expect(clearFiles()).toEqual([]);
  expect(readdirSync(folder)).toContain('history.key');
  expect([await writeOne('off'), await writeOne('off')]).toEqual([5, 6]);
  expect(readdirSync(folder)).not.toContain('history.key');
});

test('a new history that is to be encrypted never has a row in the clear', async () => {
  expect(await writeOne('passphrase')).toBe(1);
  expect(clearFiles()).toEqual([]);
  expect(await writeOne('passphrase')).toBe(2);
});

test.each(['off', 'passphrase'] as const)(
  'cut short between the sealed snapshot and the removal of the clear files, the setting %s leads on',
  async (setting) => {
    await writeOne('off');
    await writeOne('off');
    cpSync(folder, join(parent, 'clear'), { recursive: true });
    await writeOne('passphrase');
    for (const end of ['', '.sha256']) {
      cpSync(
        join(parent, 'clear', `history.sqlite${end}`),
        join(folder, `history.previous.sqlite${end}`),
      );
    }
    for (const name of readdirSync(join(parent, 'clear'))) {
      if (name.endsWith('.journal')) cpSync(join(parent, 'clear', name), join(folder, name));
    }
    expect(clearFiles().length).toBeGreaterThan(0);
    expect([await writeOne(setting), await writeOne(setting)]).toEqual([4, 5]);
    expect(clearFiles().length > 0).toBe(setting === 'off');
    expect(readdirSync(folder).includes('history.key')).toBe(setting === 'passphrase');
  },
);

test('without its passphrase, with another one, or without its key nothing opens and nothing changes', async () => {
  await writeOne('passphrase');
  await writeOne('passphrase');
  const before = contents();
  const sentences: string[] = [];
  const refused = async (own: Credentials): Promise<void> => {
    for (const setting of ['off', 'passphrase', 'key-file'] as const) {
      const opened = await tryOpen(setting, own);
      sentences.push(opened.ok ? 'opened' : opened.error);
    }
  };
  await refused({ passphrase: null, keyFile: null });
  await refused({ passphrase: 'wrong horse', keyFile: null });
  expect(contents()).toEqual(before);
  rmSync(join(folder, 'history.key'));
  await refused(credentials);
  expect([...new Set(sentences)]).toEqual([
    'The history is encrypted with a passphrase, and IP_BEACON_PASSPHRASE is not set. ' +
      'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
    'This passphrase does not open the history.',
    'The history is encrypted, and its key, the file history.key in the data folder, is missing. ' +
      'Put it back from a copy of the folder, or restore a backup into a new data folder.',
  ]);
});

test('the key of another history is said to be another one, and nothing changes', async () => {
  await writeOne('passphrase');
  await writeOne('passphrase');
  const mine = folder;
  folder = join(parent, 'other');
  await writeOne('passphrase');
  cpSync(join(folder, 'history.key'), join(mine, 'history.key'));
  folder = mine;
  const before = contents();
  const opened = await tryOpen('passphrase');
  expect(opened.ok ? 'opened' : opened.error).toContain(
    'encrypted with another key than the one in history.key',
  );
  expect(contents()).toEqual(before);
});

test('a clear history whose newest snapshot has lost its first byte is not taken for an encrypted one', async () => {
  await writeOne('off');
  await writeOne('off');
  const path = join(folder, 'history.sqlite');
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(await writeOne('off')).toBe(3);
});
