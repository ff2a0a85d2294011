import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { BackupFiles } from '../../electron/core/ports.ts';
import type { HistoryFiles } from '../../electron/node/doctor/history-files.ts';
import { lookAtFolder } from '../../electron/node/doctor/look-at-folder.ts';
import { lockFolder } from '../../electron/node/history/folder-lock.ts';
import { createDataKey, unwrapDataKey } from '../../electron/node/history/sealing/data-key.ts';
import { readKeyStore, writeKeyStore } from '../../electron/node/history/sealing/key-store.ts';
import type { HistoryInspection } from '../../shared/domain/machine-facts.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { fail, ok } from '../../shared/result.ts';
import { runCommand } from '../support/command-line.ts';
import { createMemoryDatabase } from '../support/memory-database.ts';

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'ip-beacon-doctor-'));
  folder = join(parent, 'data');
  mkdirSync(folder, { mode: 0o700 });
});
afterEach(() => rmSync(parent, { recursive: true }));

const empty: HistoryInspection = { snapshots: [], segments: [], damage: null };
const historyFiles = (inspection: HistoryInspection): HistoryFiles => ({
  inspect: async () => inspection,
  salvage: async () => fail('not in this test'),
});
const backupFiles = { list: async () => [] } as Partial<BackupFiles> as BackupFiles;

/** The clock of these runs shows the first of January 2026. */
const agedTo = (path: string): void => {
  const before = new Date(Date.UTC(2025, 11, 31));
  utimesSync(path, before, before);
};

async function runDoctor(inspection: HistoryInspection, ...options: readonly string[]) {
  agedTo(folder);
  const isOpenable = !inspection.segments.some(({ isSealed }) => isSealed);
  return runCommand(['doctor', '--data-dir', folder, ...options], {
    historyFiles: historyFiles(inspection),
    backupFiles,
    ...(isOpenable ? { database: await createMemoryDatabase() } : {}),
  });
}

test('a new, empty folder is fine, and the doctor leaves nothing in it', async () => {
  const { code, out, error } = await runDoctor(empty);
  const lines = out.split('\n').filter((line) => !/ (space|sources) /.test(line));
  expect({ code, error, lines }).toEqual({
    code: 0,
    error: '',
    lines: [
      '✓ configuration The configuration is valid.',
      `✓ folder        The data folder ${folder} can be read and written.`,
      '✓ permissions   The history is for its owner alone.',
      '✓ clock         The clock is not behind the history.',
      '✓ owner         No process has the data folder.',
      '✓ encryption    The history is not encrypted, and is not to be.',
      '✓ history       There is no history yet.',
      '',
      'All is well.',
      '',
    ],
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('what is found is said with its remedy, and a problem makes the exit code 1', async () => {
  const open = join(folder, 'history.sqlite');
  writeFileSync(open, 'rows');
  chmodSync(open, 0o644);
  agedTo(open);
  const lock = lockFolder(folder);
  if (!lock.ok) throw new Error(lock.error);
  const lockFile = join(folder, 'ip-beacon.lock');
  agedTo(lockFile);
  const damage = `The history in ${folder} is damaged.`;
  const { code, out } = await runDoctor({ ...empty, damage }, '--json');
  lock.value();
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  expect(code).toBe(1);
  expect(
    findings.filter(({ check }) => ['permissions', 'owner', 'history', 'tables'].includes(check)),
  ).toEqual([
    {
      check: 'permissions',
      state: 'warning',
      what: `Other users can get at ${open}: its mode is 0644.`,
      remedy: `chmod 600 '${open}'`,
    },
    {
      check: 'owner',
      state: 'ok',
      what: `Process ${process.pid} on ${hostname()} has the data folder.`,
      remedy: null,
    },
    {
      check: 'history',
      state: 'problem',
      what: damage,
      remedy:
        'Restore a backup, or save what can be saved into a new folder: ip-beacon doctor --repair <new folder>.',
    },
  ]);
});

test('an encrypted history without its passphrase is a problem with one cause, said once', async () => {
  const key = await createDataKey({ passphrase: 'a passphrase', keyFile: null }, 'passphrase');
  if (!key.ok) throw new Error(key.error);
  writeKeyStore(folder, key.value.wrapped);
  agedTo(join(folder, 'history.key'));
  const segment = {
    name: 'a.journal',
    bytes: 10,
    isSealed: true,
    entries: 1,
    end: 'clean',
  } as const;
  const { code, out } = await runDoctor({ ...empty, segments: [segment] }, '--json');
  const { findings } = JSON.parse(out) as { findings: readonly Finding[] };
  expect(code).toBe(1);
  expect(findings.filter(({ state }) => state === 'problem')).toEqual([
    {
      check: 'encryption',
      state: 'problem',
      what:
        'The history is encrypted with a passphrase, and IP_BEACON_PASSPHRASE is not set. ' +
        'Set it, or IP_BEACON_PASSPHRASE_FILE to the file that holds it.',
      remedy: null,
    },
  ]);
});

test('an invalid configuration does not keep the doctor from looking at the rest', async () => {
  const { code, out } = await runCommand(['doctor', '--data-dir', folder], {
    config: 'lok: 5\n',
    historyFiles: historyFiles(empty),
  });
  expect(code).toBe(1);
  expect(out).toContain('✗ configuration /config/config.yaml:1:1 lok');
  expect(out).toContain('✓ history       There is no history yet.');
});

test('what stands where the folder should be', async () => {
  writeFileSync(join(parent, 'file'), '');
  const states = await Promise.all(
    ['data', 'none/below', 'file', 'file/below'].map((name) => lookAtFolder(join(parent, name))),
  );
  expect(states.map(({ state, freeBytes }) => [state, (freeBytes ?? 0) > 0])).toEqual([
    ['writable', true],
    ['missing', true],
    ['not-a-folder', true],
    ['not-a-folder', true],
  ]);
});

test('a repair saves into a new folder, with the key that opens it there', async () => {
  const environment = { IP_BEACON_PASSPHRASE: 'a passphrase' };
  const key = await createDataKey({ passphrase: 'a passphrase', keyFile: null }, 'passphrase');
  if (!key.ok) throw new Error(key.error);
  writeKeyStore(folder, key.value.wrapped);
  const to = join(parent, 'saved');
  const asked: unknown[] = [];
  const repair = (salvage: HistoryFiles['salvage'], target = to, variables = environment) =>
    runCommand(['doctor', '--data-dir', folder, '--repair', target], {
      environment: variables,
      historyFiles: { ...historyFiles(empty), salvage },
    });

  expect(await repair(async () => fail('Nothing can be saved.'))).toMatchObject({
    code: 1,
    error: 'Nothing can be saved.\n',
  });
  expect(readdirSync(to)).toEqual([]);

  const { code, out } = await repair(async (...call) => {
    asked.push(call);
    return ok({
      snapshot: 'history.previous.sqlite',
      entries: 3,
      lost: ['history-9.journal from byte 4711 on'],
    });
  });
  expect({ code, out }).toEqual({
    code: 0,
    out:
      `Saved in ${to}: the snapshot history.previous.sqlite and 3 entries of the journal.\n` +
      'What is not in it:\n  history-9.journal from byte 4711 on\n' +
      `Start IP Beacon with --data-dir '${to}' to go on with it. The old folder is as it was.\n`,
  });
  expect(asked).toEqual([[folder, to, key.value.bytes]]);
  const stored = readKeyStore(to);
  if (!stored.ok || stored.value === null) throw new Error('no key');
  const opened = await unwrapDataKey(stored.value, { passphrase: 'a passphrase', keyFile: null });
  expect(opened).toEqual(key);

  const never: HistoryFiles['salvage'] = async () => {
    throw new Error('must not be called');
  };
  expect((await repair(never)).error).toBe(`${to} is not empty. Name a new folder.\n`);
  expect((await repair(never, join(folder, 'inside'))).error).toBe(
    `${join(folder, 'inside')} is the damaged history's own folder, or inside it. Name another one.\n`,
  );
  expect(
    (await repair(never, join(parent, 'third'), { IP_BEACON_PASSPHRASE: '' })).error,
  ).toContain('IP_BEACON_PASSPHRASE is not set');
  expect(readdirSync(parent).toSorted()).toEqual(['data', 'saved']);
});

test('what is not there is not repaired', async () => {
  const { code, error } = await runCommand(
    ['doctor', '--data-dir', join(parent, 'none'), '--repair', join(parent, 'new')],
    { historyFiles: historyFiles(empty) },
  );
  expect({ code, error }).toEqual({
    code: 1,
    error: `There is no data folder ${join(parent, 'none')} that could be read.\n`,
  });
  expect(readdirSync(parent)).toEqual(['data']);
});

test('a folder at work is not repaired', async () => {
  const lock = lockFolder(folder);
  if (!lock.ok) throw new Error(lock.error);
  const { code, error } = await runCommand(
    ['doctor', '--data-dir', folder, '--repair', join(parent, 'new')],
    { historyFiles: historyFiles(empty) },
  );
  lock.value();
  expect({ code, error }).toEqual({
    code: 1,
    error: `The data folder ${folder} is in use by process ${process.pid} on ${hostname()}. Stop that one first.\n`,
  });
});
