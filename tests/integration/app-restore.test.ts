import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type App,
  type AppPush,
  createApp,
  createLogLines,
  createSettings,
  loadSettings,
  newestSchemaVersion,
} from '../../electron/core/app.ts';
import { createFiles } from '../../electron/node/files.ts';
import { createHistoryPorts } from '../../electron/node/history-ports.ts';
import { createRandom } from '../../electron/node/random.ts';
import { createSystemClock } from '../../electron/node/system-clock.ts';
import type { Backup } from '../../shared/domain/backup.ts';
import { noTelling } from '../support/no-telling.ts';
import { createMemoryInsight } from '../support/memory-insight-ports.ts';
import { historyWorker } from '../support/built-files.ts';
import { needs } from '../support/needs.ts';
import { silentLog } from '../support/silent-log.ts';
import { createSourcePorts, refused } from '../support/source-ports.ts';

let folder: string;
let app: App;
let pushes: AppPush[];
const config = 'address:\n  builtInSources: false # nobody is asked here\n';
const caller = { who: 'owner', origin: 'a test' };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-restore-'));
  writeFileSync(join(folder, 'config.yaml'), config);
  app = await startApp();
});
afterEach(async () => {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The real core over the real engine, backups and settings; only nobody is asked for the address. */
async function startApp(): Promise<App> {
  const configFile = join(folder, 'config.yaml');
  const folders = { configFile, dataFolder: join(folder, 'data'), logFolder: folder };
  const clock = createSystemClock();
  const places = { files: createFiles(), path: configFile, environment: {} };
  const loaded = await loadSettings(places);
  if (!loaded.ok) throw new Error('The configuration of this test is wrong.');
  const ports = createHistoryPorts(
    {
      clock,
      version: '1.2.3',
      schemaVersion: newestSchemaVersion,
      workerFile: historyWorker,
    },
    { folders, environment: {}, encryption: 'off', keyFile: '' },
  );
  const made = createApp({
    clock,
    random: createRandom(),
    files: createFiles(),
    log: silentLog,
    logLines: createLogLines({ startedAt: clock.now() }),
    interfaces: { list: () => [] },
    insight: createMemoryInsight().ports,
    ...noTelling,
    sourcePorts: createSourcePorts({ http: () => refused }),
    settings: createSettings({ ...places, loaded: loaded.value, onProblems: () => {} }),
    openDatabase: () => ports.openDatabase('write', silentLog),
    backupFiles: ports.backupFiles(''),
    sqliteFiles: ports.sqliteFiles,
    about: {
      version: '1.2.3',
      host: 'server',
      configFile,
      dataFolder: folders.dataFolder,
      startedBy: 'person',
    },
  });
  pushes = [];
  made.subscribe((push) => void pushes.push(push));
  const started = await made.start();
  if (!started.ok) throw new Error(started.error);
  return made;
}

async function call<Value>(name: string, input: object = {}): Promise<Value> {
  const answer = await app.dispatch(name, input, caller);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Value;
}
const flapWindow = async (): Promise<unknown> =>
  (await call<{ path: string; value: unknown }[]>('settings.get')).find(
    ({ path }) => path === 'address.flapWindowMinutes',
  )?.value;
const audited = async (): Promise<readonly string[]> => {
  const page = await call<{ items: { what: string }[] }>('audit.page', { pageSize: 200 });
  return page.items.map(({ what }) => what).toReversed();
};

describe('a restore while the program runs', () => {
  it('brings back data and settings, keeps what was there, and is written down', async () => {
    await call('settings.set', { path: 'address.flapWindowMinutes', value: 11 });
    const backup = await call<Backup>('backups.create', { job: 'first' });
    await call('settings.set', { path: 'address.flapWindowMinutes', value: 22 });
    const place = { backup: backup.name };
    const preview = await call<{ tables: { name: string; rows: number; rowsNow: number }[] }>(
      'backups.preview',
      { place },
    );
    const audit = preview.tables.find(({ name }) => name === 'audit_log');
    expect(audit).toMatchObject({ rowsNow: (audit?.rows ?? 0) + 2 });

    await call('backups.restore', { place, job: 'second' });
    expect(await flapWindow()).toBe(11);
    expect(readFileSync(join(folder, 'config.yaml'), 'utf8')).toContain('flapWindowMinutes: 11');
    expect((await audited()).at(-1)).toBe('backups.restore');
    expect(await call('audit.verify')).toMatchObject({ broken: null });
    expect(pushes.some(({ name }) => name === 'progress')).toBe(true);

    // What was there before the restore can be had again.
    const [kept] = (await call<Backup[]>('backups.list')).filter(
      ({ reason }) => reason === 'restore',
    );
    await call('backups.restore', { place: { backup: kept?.name ?? '' }, job: 'third' });
    expect(await flapWindow()).toBe(22);
    expect(readdirSync(join(folder, 'data'))).not.toContain('restore');
  });

  it('goes on watching and writing afterwards, and after the next start', async () => {
    const backup = await call<Backup>('backups.create', { job: 'first' });
    await call('backups.restore', { place: { backup: backup.name }, job: 'second' });
    await call('address.check');
    await call('settings.set', { path: 'address.flapWindowMinutes', value: 33 });
    expect(app.health()).toMatchObject({ ready: true, problems: [] });
    const entries = await audited();
    await app.stop();
    app = await startApp();
    expect(await audited()).toEqual(entries);
    expect(await flapWindow()).toBe(33);
  });

  it('refuses a file that is no backup, and everything stays', async () => {
    const { upload } = await call<{ upload: string }>('uploads.begin', {
      files: [{ name: 'holiday.jpg', bytes: 3 }],
    });
    await call('uploads.append', { upload, file: 0, base64: 'AAAA' });
    const before = await audited();
    await expect(call('backups.restore', { place: { upload }, job: 'first' })).rejects.toThrow(
      /backup/,
    );
    expect(await audited()).toEqual(before);
    expect(app.health().ready).toBe(true);
  });
});

describe.skipIf(!needs('sqlite3'))("the snapshot of the program's own tables", () => {
  it("is whole in the eyes of Debian's sqlite3, foreign keys included", async () => {
    await call('settings.set', { path: 'address.flapWindowMinutes', value: 11 });
    await app.stop();
    const ask = (sql: string) =>
      execFileSync('sqlite3', ['-readonly', join(folder, 'data', 'history.sqlite'), sql], {
        encoding: 'utf8',
      });
    expect(ask('pragma integrity_check')).toBe('ok\n');
    expect(ask('pragma foreign_key_check')).toBe('');
    expect(ask('select version from schema_version')).toBe(`${newestSchemaVersion}\n`);
    expect(ask("select what from audit_log where subject = 'address.flapWindowMinutes'")).toBe(
      'settings.set\n',
    );
    app = await startApp();
  });
});

describe('the secrets of a backup', () => {
  it('come back with its passphrase, but let nobody in who was signed in then', async () => {
    const access = join(folder, 'data', 'access.json');
    const sessions = [
      { hash: 'a'.repeat(64), openedBy: 'password', createdAt: 1, seenAt: 2 },
    ] as const;
    writeFileSync(access, JSON.stringify({ version: 1, passwordHash: '$argon2id$old', sessions }));
    const passphrase = 'correct horse battery staple';
    const backup = await call<Backup>('backups.create', { passphrase, job: 'first' });
    expect(backup).toMatchObject({ encrypted: true, hasSecrets: true });
    writeFileSync(access, JSON.stringify({ version: 1, passwordHash: null, sessions: [] }));
    await call('backups.restore', { place: { backup: backup.name }, passphrase, job: 'second' });
    expect(JSON.parse(readFileSync(access, 'utf8'))).toEqual({
      version: 1,
      passwordHash: '$argon2id$old',
      sessions: [],
    });
  });
});
