import { beforeAll, expect, test } from 'vitest';
import { createDataKey, rewrap } from '../../../../../../electron/node/history/sealing/data-key.ts';
import {
  readKeyStore,
  removeKeyStore,
  writeKeyStore,
} from '../../../../../../electron/node/history/sealing/key-store.ts';
import type { WrappedKey } from '../../../../../../electron/node/history/sealing/wrapped-key.ts';
import { fail, ok } from '../../../../../../shared/result.ts';
import { createCrashingFiles, type Disk } from '../../../../../support/crashing-files.ts';

const path = '/data/history.key';
const credentials = { passphrase: null, keyFile: new Uint8Array(32).fill(8) };

let oldKey: WrappedKey;
let newKey: WrappedKey;
beforeAll(async () => {
  const first = await createDataKey(credentials, 'key-file');
  if (!first.ok) throw new Error(first.error);
  const second = await rewrap(first.value, credentials, 'key-file');
  if (!second.ok) throw new Error(second.error);
  oldKey = first.value.wrapped;
  newKey = second.value.wrapped;
});

const diskWith = (key: WrappedKey): Disk => new Map([[path, JSON.stringify(key)]]);
const read = (disk: Disk) => readKeyStore('/data', createCrashingFiles(disk, 0, 'error').files);

test('what was written is read again', () => {
  const disk = createCrashingFiles(new Map(), 0, 'error');
  expect(readKeyStore('/data', disk.files)).toEqual(ok(null));
  expect(writeKeyStore('/data', oldKey, disk.files)).toEqual(ok(undefined));
  expect(disk.disks().map(read)).toEqual([ok(oldKey)]);
  expect([...disk.now().keys()]).toEqual([path]);
  expect(writeKeyStore('/data', newKey, disk.files)).toEqual(ok(undefined));
  expect(disk.disks().map(read)).toEqual([ok(newKey)]);
  expect(removeKeyStore('/data', disk.files)).toEqual(ok(undefined));
  expect(disk.disks().map(read)).toEqual([ok(null)]);
});

test('wherever the power goes, the old key or the new one stands there, whole', () => {
  for (let call = 1; call <= 3; call += 1) {
    const disk = createCrashingFiles(diskWith(oldKey), call, 'power-cut');
    expect(writeKeyStore('/data', newKey, disk.files).ok).toBe(false);
    const found = disk.disks().map(read);
    expect(found).toContainEqual(ok(oldKey));
    for (const key of found) expect([ok(oldKey), ok(newKey)]).toContainEqual(key);
  }
});

test('a failing call is said, and leaves a key and no other file', () => {
  for (let call = 1; call <= 3; call += 1) {
    const disk = createCrashingFiles(diskWith(oldKey), call, 'error');
    expect(writeKeyStore('/data', newKey, disk.files)).toEqual(
      fail(`The encryption key of the history, ${path}, cannot be written: EIO: i/o error.`),
    );
    expect([ok(oldKey), ok(newKey)]).toContainEqual(read(disk.now()));
    expect([...disk.now().keys()]).toEqual([path]);
  }
});

test('a damaged file and one of a newer program are said to be so, and nothing of them is quoted', () => {
  const damaged =
    `The encryption key of the history, ${path}, is damaged. Nothing was changed. ` +
    'Put a copy of that file back, or restore a backup into a new data folder.';
  const found = (text: string) => read(new Map([[path, text]]));
  expect([
    found(''),
    found('canary'),
    found('{"version":1,"protection":"canary"}'),
    found(JSON.stringify({ ...oldKey, nonce: 'canary' })),
    found('null'),
    found('{"version":2}'),
  ]).toEqual([
    ...Array.from({ length: 5 }, () => fail(damaged)),
    fail(
      `The encryption key of the history, ${path}, was written by a newer program. Start that one.`,
    ),
  ]);
});

test('a file that cannot be read is no missing one', () => {
  const { files } = createCrashingFiles(new Map(), 0, 'error');
  const refusing = {
    ...files,
    read: () => {
      throw new Error('EACCES: permission denied');
    },
  };
  expect(readKeyStore('/data', refusing)).toEqual(
    fail(`The encryption key of the history, ${path}, cannot be read: EACCES: permission denied.`),
  );
});
