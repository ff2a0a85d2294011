import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EmbeddedDatabase } from '../../electron/core/ports.ts';
import { type Encryption, openDatabase } from '../../electron/node/history/open-database.ts';
import { makeKeyFile } from '../../electron/node/history/sealing/key-file.ts';
import { historyWorker } from '../support/built-files.ts';
import { silentLog } from '../support/silent-log.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-encryption-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const canary = 'canary-81.2.69.142';
const off: Encryption = { setting: 'off', credentials: { passphrase: null, keyFile: null } };
const withPassphrase = (passphrase: string | null): Encryption => ({
  setting: 'passphrase',
  credentials: { passphrase, keyFile: null },
});
const sealed = withPassphrase('correct horse battery staple');

const tryOpen = (encryption: Encryption, place = folder, mode: 'read' | 'write' = 'write') =>
  openDatabase({
    folder: place,
    workerFile: historyWorker,
    log: silentLog,
    encryption,
    mode,
  });
async function open(encryption: Encryption, place = folder): Promise<EmbeddedDatabase> {
  const opened = await tryOpen(encryption, place);
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}
const texts = async (database: EmbeddedDatabase) => {
  const [read] = await database.transaction([
    { sql: 'select a from t order by a', parameters: [] },
  ]);
  return read?.rows.map(({ a }) => a);
};
async function write(encryption: Encryption, text: string): Promise<void> {
  const database = await open(encryption);
  await database.transaction([
    { sql: 'create table if not exists t (a text)', parameters: [] },
    { sql: 'insert into t values (?)', parameters: [text] },
  ]);
  await database.close();
}
/** The names of the files in which the text can be read. */
const filesWith = (text: string): readonly string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(text));

describe('an encrypted history', () => {
  it('has nothing readable on the disk, in snapshots and in the journal', async () => {
    const database = await open(sealed);
    await database.transaction([{ sql: 'create table t (a text)', parameters: [] }]);
    await database.transaction([{ sql: 'insert into t values (?)', parameters: [canary] }]);
    expect(database.storage.health().encrypted).toBe(true);
    expect(filesWith(canary)).toEqual([]);
    expect(filesWith('create table')).toEqual([]);
    await database.close();
    expect(filesWith(canary)).toEqual([]);
    const again = await open(sealed);
    expect(await texts(again)).toEqual([canary]);
    await again.close();
  });

  it('says plainly what is missing, and never that it is damaged', async () => {
    await write(sealed, canary);
    const refused = async (encryption: Encryption): Promise<string> => {
      const opened = await tryOpen(encryption);
      return opened.ok ? 'opened' : opened.error;
    };
    expect(await refused(withPassphrase('another passphrase'))).toMatch(/passphrase/i);
    expect(await refused(withPassphrase(null))).toMatch(/IP_BEACON_PASSPHRASE/);
    rmSync(join(folder, 'history.key'));
    const lost = await refused(sealed);
    expect(lost).toMatch(/its key, the file history\.key in the data folder, is missing/);
    for (const sentence of [lost, await refused(off)]) {
      expect(sentence).not.toMatch(/damaged|corrupt/i);
    }
  });

  it('can be read beside the program that writes it', async () => {
    const writer = await open(sealed);
    await writer.transaction([
      { sql: 'create table t (a text)', parameters: [] },
      { sql: 'insert into t values (?)', parameters: [canary] },
    ]);
    const reader = await tryOpen(sealed, folder, 'read');
    expect(reader.ok && (await texts(reader.value))).toEqual([canary]);
    if (reader.ok) await reader.value.close();
    await writer.close();
  });

  it('opens with a key file', async () => {
    const keyFilePath = join(folder, '..', `${Date.now()}.keyfile`);
    const made = makeKeyFile(keyFilePath);
    const keyFile: Encryption = {
      setting: 'key-file',
      credentials: { passphrase: null, keyFile: made.ok ? made.value : null, keyFilePath },
    };
    await write(keyFile, canary);
    expect(filesWith(canary)).toEqual([]);
    const again = await open(keyFile);
    expect(await texts(again)).toEqual([canary]);
    await again.close();
    rmSync(keyFilePath);
  });
});

describe('turning encryption on and off', () => {
  it('leaves nothing readable behind, and everything readable again', async () => {
    await write(off, canary);
    await write(off, 'second');
    expect(filesWith(canary)).not.toEqual([]);
    await write(sealed, 'third');
    expect(filesWith(canary)).toEqual([]);
    expect(readdirSync(folder)).toContain('history.key');
    // Whoever turns it off has to open it once more.
    await write({ ...off, credentials: sealed.credentials }, 'fourth');
    expect(readdirSync(folder)).not.toContain('history.key');
    const database = await open(off);
    expect(await texts(database)).toEqual([canary, 'fourth', 'second', 'third']);
    await database.close();
  });

  it('goes on from any state that a crash in between leaves', async () => {
    // What the folder looks like after each step of turning it on, put together from before and after.
    await write(off, canary);
    const before = mkdtempSync(join(tmpdir(), 'ip-beacon-before-'));
    cpSync(folder, before, { recursive: true });
    await write(sealed, 'second');
    const after = mkdtempSync(join(tmpdir(), 'ip-beacon-after-'));
    cpSync(folder, after, { recursive: true });
    const keyOnly = ['history.key'];
    const keyAndSnapshot = [...keyOnly, 'history.sqlite', 'history.sqlite.sha256'];
    for (const names of [keyOnly, keyAndSnapshot]) {
      const place = mkdtempSync(join(tmpdir(), 'ip-beacon-between-'));
      cpSync(before, place, { recursive: true });
      for (const name of names) cpSync(join(after, name), join(place, name));
      const database = await open(sealed, place);
      expect((await texts(database))?.[0]).toBe(canary);
      await database.close();
      const readable = readdirSync(place).filter((name) =>
        readFileSync(join(place, name)).includes(canary),
      );
      expect(readable).toEqual([]);
      rmSync(place, { recursive: true, force: true });
    }
    for (const place of [before, after]) rmSync(place, { recursive: true, force: true });
  });
});
