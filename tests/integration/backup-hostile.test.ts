import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fail } from '../../shared/result.ts';
import { type BackupWorld, createBackupWorld, historyOf } from '../support/backup-world.ts';
import { tarOf, withManifest } from '../support/tar-of.ts';

const passphrase = 'correct horse battery';

let world: BackupWorld;
beforeEach(async () => {
  world = await createBackupWorld();
});
afterEach(() => world.remove());

test('no name leads out of the folder', async () => {
  await world.write();
  const name = '../access.json';
  const refused = fail('There is no backup named "../access.json"; the list has their names.');
  expect(await world.files.remove(name)).toEqual(refused);
  expect(await world.files.piece(name, 0, 100)).toEqual(refused);
  expect(await world.files.inspect({ name }, null)).toEqual(refused);
  expect(await world.files.stage(world.storage, { name }, null, [])).toEqual(refused);
  expect(readFileSync(world.secretFile, 'utf8')).toBe('{"password":"hash"}\n');
});

test.each([null, passphrase])(
  'cut short or flipped, it is refused or still the same (passphrase %s)',
  async (secret) => {
    const bytes = world.bytesOf(await world.write(secret));
    const inspected = await world.files.inspect({ bytes }, secret);
    const step = Math.ceil(bytes.byteLength / (secret === null ? 60 : 12));
    for (let offset = 0; offset < bytes.byteLength; offset += step) {
      const cut = await world.files.inspect({ bytes: bytes.subarray(0, offset) }, secret);
      expect(cut).toEqual(fail(expect.stringMatching(/^(The|This) .*\.$/)));
      const flipped = Uint8Array.from(bytes);
      flipped[offset] = (flipped[offset] ?? 0) ^ 0x10;
      const read = await world.files.inspect({ bytes: flipped }, secret);
      expect(read.ok ? read : { ok: false, error: typeof read.error }).toEqual(
        read.ok ? inspected : { ok: false, error: 'string' },
      );
    }
  },
);

test('an archive of somebody else is refused with what is wrong in it', async () => {
  const history = { name: 'history.sqlite', bytes: world.database.content() };
  const text = { name: 'history.sqlite', bytes: Buffer.from('not a database') };
  const newer = await historyOf(1);
  await newer.transaction([{ sql: 'update schema_version set version = 5', parameters: [] }]);
  const refusalOf = async (bytes: Uint8Array): Promise<string> => {
    const inspected = await world.files.inspect({ bytes }, null);
    return inspected.ok ? 'accepted' : inspected.error;
  };
  const unusable = (why: string) =>
    `The backup cannot be used: ${why}. Nothing was changed; take another one.`;

  expect(await refusalOf(await tarOf(withManifest([history])))).toBe('accepted');
  expect(await refusalOf(await tarOf([history]))).toBe(unusable('it holds no manifest.json'));
  expect(await refusalOf(await tarOf(withManifest([])))).toBe(
    unusable('it holds no history.sqlite'),
  );
  const [manifest] = withManifest([history]);
  const missing = await tarOf(manifest === undefined ? [] : [manifest]);
  expect(await refusalOf(missing)).toBe(unusable('its history.sqlite is missing'));
  const stray = [...withManifest([history]), { name: 'config.yaml', bytes: Buffer.of() }];
  expect(await refusalOf(await tarOf(stray))).toBe(
    unusable('it holds config.yaml, which its manifest.json does not name'),
  );
  const flipped = Uint8Array.from(history.bytes);
  flipped[100] = (flipped[100] ?? 0) ^ 1;
  const changed = { name: 'history.sqlite', bytes: flipped };
  const other = await tarOf([...withManifest([history]).slice(0, 1), changed]);
  expect(await refusalOf(other)).toBe(unusable('its history.sqlite is not as it was written'));
  expect(await refusalOf(await tarOf(withManifest([history], { format: 2 })))).toBe(
    unusable('it was written by a newer IP Beacon (format 2; this one knows 1)'),
  );
  expect(await refusalOf(await tarOf(withManifest([history], { at: 'now' })))).toBe(
    unusable('its manifest.json is not one of IP Beacon'),
  );
  expect(await refusalOf(await tarOf(withManifest([text])))).toMatch(/not a database/);
  const future = { name: 'history.sqlite', bytes: newer.content() };
  expect(await refusalOf(await tarOf(withManifest([future])))).toBe(
    'The backup was written by a newer IP Beacon (1.2.3, version 5 of the tables; this one knows 4). Install that one, or take another backup.',
  );
});
