import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { applyStagedRestore } from '../../electron/node/backup/apply-staged-restore.ts';
import type { BackupParts } from '../../electron/node/backup/backup-parts.ts';
import { createBackupFiles } from '../../electron/node/backup/create-backup-files.ts';
import {
  realRestoreOperations,
  type RestoreOperations,
} from '../../electron/node/backup/restore-operations.ts';
import { openNewFile } from '../../electron/node/backup/write-whole-file.ts';
import { checksumOf } from '../../electron/node/history/checksum.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type BackupWorld, createBackupWorld } from '../support/backup-world.ts';

const passphrase = 'correct horse battery';
const worlds: BackupWorld[] = [];
const images: string[] = [];
afterEach(() => {
  for (const world of worlds.splice(0)) world.remove();
  for (const image of images.splice(0)) rmSync(image, { recursive: true, force: true });
});

const oldFiles = {
  'history.sqlite': 'old snapshot',
  'history.sqlite.sha256': 'old checksum',
  'history.previous.sqlite': 'older snapshot',
  'history.previous.sqlite.sha256': 'older checksum',
  'history-0000000000000007.journal': 'old journal',
  'history.damaged-2026.sqlite': 'kept aside',
  'config.yaml': 'old: settings\n',
  'access.json': 'old secret\n',
} as const;

/** A backup with secrets, and a present state that is another one. */
async function open(changed: Partial<BackupParts> = {}) {
  const world = await createBackupWorld(changed);
  worlds.push(world);
  const backup = await world.write(passphrase);
  const history = Buffer.from(world.database.content());
  const newFiles = {
    'history.sqlite': history.toString('base64'),
    'history.sqlite.sha256': checksumOf(history),
    'history.damaged-2026.sqlite': 'kept aside',
    'config.yaml': readFileSync(world.configFile, 'utf8'),
    'access.json': readFileSync(world.secretFile, 'utf8'),
  };
  for (const [name, text] of Object.entries(oldFiles)) {
    writeFileSync(join(world.dataFolder, name), text);
  }
  const stage = (): Promise<Result<void>> =>
    world.files.stage(world.storage, { name: backup.name }, passphrase, []);
  return { world, stage, newFiles };
}

const apply = (dataFolder: string, disk?: RestoreOperations): Result<string | null> =>
  applyStagedRestore(
    dataFolder,
    { configFile: join(dataFolder, 'config.yaml'), secretFiles: [join(dataFolder, 'access.json')] },
    disk,
  );

/** Everything in the folder but the backups, by name. */
const stateOf = (dataFolder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dataFolder)
      .filter((name) => name !== 'backups')
      .map((name) => {
        const bytes = name === 'restore' ? Buffer.of() : readFileSync(join(dataFolder, name));
        const isDatabase = bytes.subarray(0, 6).equals(Buffer.from('SQLite'));
        return [name, bytes.toString(isDatabase ? 'base64' : 'utf8')];
      }),
  );

const imageOf = (dataFolder: string): string => {
  const image = mkdtempSync(join(tmpdir(), 'ip-beacon-image-'));
  images.push(image);
  cpSync(dataFolder, image, { recursive: true });
  return image;
};

class PowerCut extends Error {}

/** Real operations up to the `allowed`-th one that changes the disk; that one is done before the power goes or not. */
function cutAfter(allowed: number, isDone: boolean): RestoreOperations {
  let count = 0;
  const counted =
    <Arguments extends readonly unknown[]>(work: (...given: Arguments) => void) =>
    (...given: Arguments): void => {
      count += 1;
      if (count > allowed || (count === allowed && !isDone)) throw new PowerCut('the power went');
      work(...given);
      if (count === allowed) throw new PowerCut('the power went');
    };
  const { writeAndSync, rename, remove, syncFolder } = realRestoreOperations;
  return {
    ...realRestoreOperations,
    writeAndSync: counted(writeAndSync),
    rename: counted(rename),
    remove: counted(remove),
    syncFolder: counted(syncFolder),
  };
}

test('what lies ready is put in place, and nothing of it is left lying', async () => {
  const { world, stage, newFiles } = await open();
  expect(await stage()).toEqual(ok(undefined));
  expect(stateOf(world.dataFolder)).toEqual({ ...oldFiles, restore: '' });
  expect(apply(world.dataFolder)).toEqual(
    ok('The backup of 2026-01-10T12:00:00.000Z, written by IP Beacon 1.2.3, was restored.'),
  );
  expect(stateOf(world.dataFolder)).toEqual(newFiles);
  expect(apply(world.dataFolder)).toEqual(ok(null));
});

test('cut off anywhere, it is wholly old or, applied again, wholly new', async () => {
  const { world, stage, newFiles } = await open();
  await stage();
  let isFinished = false;
  for (let allowed = 1; !isFinished; allowed += 1) {
    for (const isDone of [false, true]) {
      const image = imageOf(world.dataFolder);
      isFinished = apply(image, cutAfter(allowed, isDone)).ok;
      expect(apply(image).ok).toBe(true);
      expect({ allowed, isDone, state: stateOf(image) }).toEqual({
        allowed,
        isDone,
        state: newFiles,
      });
    }
    expect(allowed).toBeLessThan(60);
  }
});

test('cut off twice, it is wholly new when it is applied a third time', async () => {
  const { world, stage, newFiles } = await open();
  await stage();
  for (const first of [2, 5, 8, 11, 14]) {
    for (const second of [1, 2, 3, 5, 8]) {
      const image = imageOf(world.dataFolder);
      apply(image, cutAfter(first, true));
      apply(image, cutAfter(second, true));
      expect(apply(image).ok).toBe(true);
      expect(stateOf(image)).toEqual(newFiles);
    }
  }
});

test('a failure on the way is said, with what to do', async () => {
  const { world, stage } = await open();
  await stage();
  expect(apply(world.dataFolder, cutAfter(5, false))).toEqual(
    fail(
      'A restore has been begun and cannot be finished: the power went. Mend that and start again; it then goes on by itself.',
    ),
  );
});

test('while it is laid ready, nothing of it counts until the very last step', async () => {
  const moments: string[] = [];
  const { world, stage, newFiles } = await open({
    openNewFile: async (path) => {
      const file = await openNewFile(path);
      const look = (): void => {
        if (path.includes('restore')) moments.push(imageOf(world.dataFolder));
      };
      look();
      return {
        write: async (bytes) => {
          look();
          return file.write(bytes);
        },
        sync: async () => {
          await file.sync();
          look();
        },
        close: () => file.close(),
      };
    },
  });
  expect(await stage()).toEqual(ok(undefined));
  expect(moments.length).toBeGreaterThan(5);
  for (const image of moments) {
    expect(existsSync(join(image, 'restore'))).toBe(true);
    expect(apply(image)).toEqual(ok(null));
    expect(stateOf(image)).toEqual(oldFiles);
  }
  expect(apply(world.dataFolder).ok).toBe(true);
  expect(stateOf(world.dataFolder)).toEqual(newFiles);
});

test('a disk that fills up while it is laid ready leaves all as it was', async () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const { world, stage } = await open({
    openNewFile: async (path) => {
      if (path.endsWith('access.json')) throw full;
      return openNewFile(path);
    },
  });
  expect(await stage()).toEqual(
    fail(
      'The restore cannot be prepared: ENOSPC: no space left on device. Everything is as it was.',
    ),
  );
  expect(stateOf(world.dataFolder)).toEqual(oldFiles);
});

test('settings that cannot be written are found out before anything counts', async () => {
  const { world } = await open();
  const { name } = await world.write();
  const configFile = join(world.dataFolder, 'history.sqlite/config.yaml');
  const files = createBackupFiles({ ...world.parts, configFile });
  const staged = await files.stage(world.storage, { name }, null, []);
  expect(staged).toEqual(fail(expect.stringMatching(/^The restore cannot be prepared: E.*\.$/)));
  expect(stateOf(world.dataFolder)).toEqual(oldFiles);
});

test('what was harmed while it lay ready is not put in place', async () => {
  const { world, stage } = await open();
  await stage();
  const staged = join(world.dataFolder, 'restore/history.sqlite');
  const bytes = readFileSync(staged);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(staged, bytes);
  expect(apply(world.dataFolder)).toEqual(
    ok(
      'The restore was not done: what lay ready for it is damaged on the disk. Everything is as it was; restore again.',
    ),
  );
  expect(stateOf(world.dataFolder)).toEqual(oldFiles);
});

test('a second restore takes the place of one that was not put in place yet', async () => {
  const { world, stage, newFiles } = await open();
  await stage();
  writeFileSync(join(world.dataFolder, 'restore/secrets/left.json'), 'x');
  await stage();
  expect(readdirSync(join(world.dataFolder, 'restore/secrets'))).toEqual(['access.json']);
  apply(world.dataFolder);
  expect(stateOf(world.dataFolder)).toEqual(newFiles);
});

test('settings that are a link stay one, and settings that do not change are not written', async () => {
  const { world, stage, newFiles } = await open();
  const elsewhere = imageOf(world.folder);
  const target = join(elsewhere, 'mine.yaml');
  writeFileSync(target, oldFiles['config.yaml']);
  rmSync(world.configFile);
  symlinkSync(target, world.configFile);
  await stage();
  apply(world.dataFolder);
  expect(readFileSync(target, 'utf8')).toBe(newFiles['config.yaml']);
  await stage();
  expect(readdirSync(join(world.dataFolder, 'restore')).toSorted()).toEqual([
    'history.sqlite',
    'history.sqlite.sha256',
    'ready.json',
    'secrets',
  ]);
});

test('a backup without secrets leaves those of now', async () => {
  const { world } = await open();
  const bare = await world.write();
  await world.files.stage(world.storage, { name: bare.name }, null, []);
  expect(apply(world.dataFolder).ok).toBe(true);
  expect(readFileSync(world.secretFile, 'utf8')).toBe(oldFiles['access.json']);
});
