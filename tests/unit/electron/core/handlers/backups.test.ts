import { afterEach, expect, test } from 'vitest';
import { createBackups } from '../../../../../electron/core/backup/backups.ts';
import { backupsHandlers } from '../../../../../electron/core/handlers/backups.ts';
import { createJobs, type JobProgress } from '../../../../../electron/core/jobs.ts';
import { createUploads } from '../../../../../electron/core/transfer/uploads.ts';
import type { StorageView } from '../../../../../shared/domain/storage.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryBackupFiles } from '../../../../support/memory-backup-files.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';
import { silentLog } from '../../../../support/silent-log.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };
const noon = Date.UTC(2026, 0, 10, 12);
const view: StorageView = {
  state: 'ok',
  reason: null,
  dataBytes: 1,
  journalBytes: 2,
  snapshotAt: null,
  snapshotProblem: null,
  encrypted: false,
  folder: '/data',
  lastBackupAt: null,
  nextBackupAt: null,
  backupProblem: null,
};
const content = {
  at: noon,
  version: '0.1.0',
  schemaVersion: 4,
  hasSettings: true,
  hasSecrets: false,
  tables: [],
};

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function open() {
  const clock = createFakeClock(noon);
  const files = createMemoryBackupFiles(clock.now, content);
  const database = await createMemoryDatabase();
  const random = { shortId: () => '', bytes: (count: number) => new Uint8Array(count) };
  const backups = createBackups({
    files,
    database: () => database,
    storage: () => database.storage,
    clock,
    random,
    log: silentLog,
    settings: () => ({ schedule: '', keep: 2, keepDays: 90, folder: '' }),
    restart: async () => ok(undefined),
  });
  const progress: JobProgress[] = [];
  const jobs = createJobs(clock, (told) => progress.push(told));
  const uploads = createUploads(clock, random);
  stops.push(jobs.stop, uploads.stop);
  const handlers = backupsHandlers(backups, jobs, uploads, () => view);
  const upload = (...sizes: readonly number[]): string => {
    const begun = uploads.begin(sizes.map((bytes, index) => ({ name: `file ${index}`, bytes })));
    if (!begun.ok) throw new Error(begun.error);
    sizes.forEach((bytes, index) => uploads.append(begun.value, index, new Uint8Array(bytes)));
    return begun.value;
  };
  return { handlers, files, jobs, upload, uploads };
}

const made = {
  name: `manual-${noon}`,
  at: noon,
  bytes: 100,
  reason: 'manual',
  encrypted: false,
  hasSecrets: false,
};

test('storage.get gives the view', async () => {
  const { handlers } = await open();
  expect(await handlers['storage.get']({}, caller)).toEqual(ok(view));
});

test('one is made, listed and removed', async () => {
  const { handlers } = await open();
  const created = await handlers['backups.create']({ passphrase: null, job: 'a' }, caller);
  expect(created).toEqual(ok(made));
  expect(await handlers['backups.list']({}, caller)).toEqual(ok([made]));
  expect(await handlers['backups.remove']({ name: made.name }, caller)).toEqual(ok({}));
  expect(await handlers['backups.remove']({ name: made.name }, caller)).toEqual(
    fail({ code: 'not-found', message: `There is no backup named "${made.name}".` }),
  );
});

test('a second one beside it is refused, and cancelling ends the first with a sentence', async () => {
  const { handlers, files, jobs } = await open();
  files.hangWrites(true);
  const creating = handlers['backups.create']({ passphrase: null, job: 'a' }, caller);
  expect(await handlers['backups.create']({ passphrase: null, job: 'b' }, caller)).toEqual(
    fail({
      code: 'refused',
      message: 'Another backup or restore is under way; wait until it is done, or cancel it.',
    }),
  );
  jobs.cancel('a');
  expect(await creating).toEqual(
    fail({ code: 'refused', message: 'It was cancelled; everything is as it was.' }),
  );
});

test('pieces of 45,000 bytes make the file', async () => {
  const { handlers } = await open();
  await handlers['backups.create']({ passphrase: null, job: 'a' }, caller);
  const pieces: Buffer[] = [];
  for (const offset of [0, 45_000, 90_000, 100_000]) {
    const piece = await handlers['backups.piece']({ name: made.name, offset }, caller);
    if (!piece.ok) throw new Error(piece.error.message);
    expect(piece.value.totalBytes).toBe(100_000);
    pieces.push(Buffer.from(piece.value.base64, 'base64'));
  }
  expect(pieces.map(({ byteLength }) => byteLength)).toEqual([45_000, 45_000, 10_000, 0]);
  const expected = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  expect(Buffer.concat(pieces).equals(expected)).toBe(true);
  expect(await handlers['backups.piece']({ name: 'x', offset: 0 }, caller)).toEqual(
    fail({ code: 'not-found', message: 'There is no backup named "x".' }),
  );
});

test('an uploaded backup is previewed, restored and then forgotten', async () => {
  const { handlers, files, upload, uploads } = await open();
  const place = { upload: upload(12) };
  expect(await handlers['backups.preview']({ place, passphrase: null }, caller)).toEqual(
    ok({ ...content, tables: [] }),
  );
  const restored = await handlers['backups.restore']({ place, passphrase: null, job: 'a' }, caller);
  expect(restored).toEqual(ok({}));
  expect(files.done).toEqual(['write restore', 'stage 12 bytes']);
  expect(uploads.find(place.upload).ok).toBe(false);
});

test('what is no single backup is refused with a sentence', async () => {
  const { handlers, files, upload } = await open();
  const two = { place: { upload: upload(1, 1) }, passphrase: null };
  const message = 'A restore takes one file. Choose the backup alone.';
  expect(await handlers['backups.preview'](two, caller)).toEqual(
    fail({ code: 'refused', message }),
  );
  expect(await handlers['backups.restore']({ ...two, job: 'a' }, caller)).toEqual(
    fail({ code: 'refused', message }),
  );
  const missing = { place: { backup: 'x' }, passphrase: null, job: 'a' };
  expect(await handlers['backups.restore'](missing, caller)).toEqual(
    fail({ code: 'refused', message: 'There is no backup named "x".' }),
  );
  expect(files.done).toEqual([]);
});
