import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupParts } from '../../electron/node/backup/backup-parts.ts';
import { openNewFile } from '../../electron/node/backup/write-whole-file.ts';
import { createDataKey } from '../../electron/node/history/sealing/data-key.ts';
import { isEnvelope } from '../../electron/node/history/sealing/envelope.ts';
import { fail, ok } from '../../shared/result.ts';
import { type BackupWorld, calmRequest, createBackupWorld } from '../support/backup-world.ts';

const at = Date.UTC(2026, 0, 10, 12);
const passphrase = 'correct horse battery';
const content = {
  at,
  version: '1.2.3',
  schemaVersion: 4,
  hasSettings: true,
  hasSecrets: false,
  tables: [{ name: 'changes', rows: 3 }],
};

let world: BackupWorld;
const open = async (changed: Partial<BackupParts> = {}): Promise<BackupWorld> => {
  world = await createBackupWorld(changed);
  return world;
};
beforeEach(() => open());
afterEach(() => world.remove());

const tarList = (path: string): readonly string[] =>
  execFileSync('tar', ['tzf', path], { encoding: 'utf8' }).trim().split('\n');

test('a backup is one file that any tool opens, for its owner alone', async () => {
  const backup = await world.write();
  expect(backup).toEqual({
    name: 'ip-beacon-2026-01-10T12-00-00-000Z-manual.tar.gz',
    at,
    bytes: world.bytesOf(backup).byteLength,
    reason: 'manual',
    encrypted: false,
    hasSecrets: false,
  });
  const path = join(world.folder, backup.name);
  expect(tarList(path)).toEqual(['manifest.json', 'config.yaml', 'history.sqlite']);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(world.folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(world.folder)).toEqual([backup.name]);
  expect(await world.files.inspect({ name: backup.name }, null)).toEqual(ok(content));
});

test('with a passphrase the secrets come along and no clear text is on the disk', async () => {
  const backup = await world.write(passphrase);
  expect(backup).toMatchObject({ encrypted: true, hasSecrets: true });
  const bytes = world.bytesOf(backup);
  expect(isEnvelope(bytes)).toBe(true);
  expect(await world.files.inspect({ bytes }, passphrase)).toEqual(
    ok({ ...content, hasSecrets: true }),
  );
  expect(await world.files.inspect({ bytes }, 'wrong horse battery')).toEqual(
    fail('This passphrase does not open the backup.'),
  );
  expect(await world.files.inspect({ bytes }, null)).toEqual(
    fail('The backup is encrypted with a passphrase, and none was given.'),
  );
});

test('a passphrase that is too short writes nothing', async () => {
  const written = await world.files.write(world.storage, { ...calmRequest, passphrase: 'short' });
  expect(written.ok).toBe(false);
  expect(readdirSync(world.folder)).toEqual([]);
});

test('of an encrypted history it is encrypted the same way, and opens with what opens that', async () => {
  const key = await createDataKey({ passphrase, keyFile: null }, 'passphrase');
  if (!key.ok) throw new Error(key.error);
  world.remove();
  await open({
    encryption: {
      key: () => key.value,
      credentials: () => ({ passphrase: null, keyFile: null }),
    },
  });
  world.database.setHealth({ encrypted: true });
  const backup = await world.write();
  expect(backup).toMatchObject({ encrypted: true, hasSecrets: false });
  expect(await world.files.inspect({ name: backup.name }, null)).toEqual(ok(content));

  // Another machine has no such key, and the passphrase.
  const bytes = world.bytesOf(backup);
  world.remove();
  await open();
  expect(await world.files.inspect({ bytes }, passphrase)).toEqual(ok(content));
  expect((await world.files.inspect({ bytes }, null)).ok).toBe(false);
});

test('of an encrypted history without its key nothing is written', async () => {
  world.database.setHealth({ encrypted: true });
  expect(await world.files.write(world.storage, { ...calmRequest, passphrase: null })).toEqual(
    fail('The history is encrypted and its key is not at hand.'),
  );
  expect(readdirSync(world.folder)).toEqual([]);
});

test('a byte that the disk has harmed is found before the backup stands under its name', async () => {
  world.remove();
  await open({
    openNewFile: async (path) => {
      const file = await openNewFile(path);
      return {
        write: (bytes) => {
          const harmed = Uint8Array.from(bytes);
          harmed[harmed.length >> 1] = (harmed[harmed.length >> 1] ?? 0) ^ 1;
          return file.write(harmed);
        },
        sync: () => file.sync(),
        close: () => file.close(),
      };
    },
  });
  const written = await world.files.write(world.storage, { ...calmRequest, passphrase: null });
  expect(written).toEqual(
    fail(expect.stringMatching(/^The backup was written, did not read back and was removed: /)),
  );
  expect(readdirSync(world.folder)).toEqual([]);
});

test.each(['write', 'sync'] as const)(
  'a disk that is full at %s leaves nothing behind',
  async (call) => {
    const full = (): never => {
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    };
    world.remove();
    await open({
      openNewFile: async (path) => {
        const file = await openNewFile(path);
        const real = {
          write: file.write.bind(file),
          sync: () => file.sync(),
          close: () => file.close(),
        };
        return { ...real, [call]: async () => full() };
      },
    });
    expect(await world.files.write(world.storage, { ...calmRequest, passphrase: null })).toEqual(
      fail(
        `The backup cannot be written in ${world.folder}: the disk is full. Make room, or name another folder under backup.folder.`,
      ),
    );
    expect(readdirSync(world.folder)).toEqual([]);
  },
);

test('a cancelled one leaves nothing behind', async () => {
  const controller = new AbortController();
  const writing = world.files.write(world.storage, {
    ...calmRequest,
    passphrase: null,
    signal: controller.signal,
    onProgress: () => controller.abort('cancelled'),
  });
  await expect(writing).rejects.toBe('cancelled');
  expect(readdirSync(world.folder)).toEqual([]);
});

test('it tells how far it is, up to the end', async () => {
  const told: (readonly [number, number])[] = [];
  await world.files.write(world.storage, {
    ...calmRequest,
    passphrase: null,
    onProgress: (done, total) => told.push([done, total]),
  });
  const [last] = told.slice(-1);
  expect(last?.[0]).toBe(last?.[1]);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
});

test('two of one millisecond are two files', async () => {
  await world.write();
  await world.write();
  expect((await world.files.list()).map(({ at }) => at)).toEqual([at + 1, at]);
});

test('the list has what is a backup, the newest first', async () => {
  await world.write();
  writeFileSync(join(world.folder, 'ip-beacon-2026-01-11T00-00-00-000Z-scheduled.tar.gz'), 'x');
  writeFileSync(join(world.folder, 'notes.txt'), 'x');
  mkdirSync(join(world.folder, 'ip-beacon-2026-01-12T00-00-00-000Z-scheduled.tar.gz'));
  expect((await world.files.list()).map(({ reason, bytes }) => [reason, bytes > 1])).toEqual([
    ['scheduled', false],
    ['manual', true],
  ]);
  rmSync(world.folder, { recursive: true });
  expect(await world.files.list()).toEqual([]);
});

test('what a killed process has left is removed, what another one writes right now stays', async () => {
  await world.write();
  const left = join(world.folder, '.ip-beacon-00112233.tmp');
  const fresh = join(world.folder, '.ip-beacon-44556677.tmp');
  writeFileSync(left, 'x');
  writeFileSync(fresh, 'x');
  utimesSync(left, at / 1000 - 100_000, at / 1000 - 100_000);
  utimesSync(fresh, at / 1000 - 60, at / 1000 - 60);
  await world.write();
  expect(readdirSync(world.folder).filter((name) => name.startsWith('.'))).toEqual([
    '.ip-beacon-44556677.tmp',
  ]);
});

test('the pieces of a backup are the backup', async () => {
  const backup = await world.write();
  const pieces: Uint8Array[] = [];
  for (let offset = 0; offset <= backup.bytes; offset += 100) {
    const piece = await world.files.piece(backup.name, offset, 100);
    if (!piece.ok) throw new Error(piece.error);
    expect(piece.value.totalBytes).toBe(backup.bytes);
    pieces.push(piece.value.bytes);
  }
  expect(Buffer.concat(pieces).equals(world.bytesOf(backup))).toBe(true);
});

test('a removed backup is gone, and removing it again says so', async () => {
  const { name } = await world.write();
  expect(await world.files.remove(name)).toEqual(ok(undefined));
  expect(readdirSync(world.folder)).toEqual([]);
  expect(await world.files.remove(name)).toEqual(
    fail(`There is no backup named "${name}"; the list has their names.`),
  );
});

test('a folder that cannot be written to is named', async () => {
  const blocked = join(world.dataFolder, 'file');
  writeFileSync(blocked, 'x');
  chmodSync(blocked, 0o600);
  const { dataFolder } = world;
  const second = await createBackupWorld({ folder: join(blocked, 'backups') });
  const written = await second.files.write(second.storage, { ...calmRequest, passphrase: null });
  second.remove();
  expect(written).toEqual(
    fail(
      expect.stringContaining(
        `The backup cannot be written in ${join(dataFolder, 'file', 'backups')}: ENOTDIR`,
      ),
    ),
  );
});
