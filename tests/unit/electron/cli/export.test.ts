import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommandWorld, runCommand } from '../../../support/command-line.ts';
import { fillHistory, fullHistoryAt } from '../../../support/full-history.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../../support/memory-database.ts';
import { openMemoryHistory } from '../../../support/open-memory-history.ts';
import { readExport } from '../../../support/read-export.ts';

const never = new Promise<void>(() => {});

describe('ip-beacon export', () => {
  let database: MemoryDatabase;
  let folder: string;
  beforeEach(async () => {
    ({ database } = await openMemoryHistory());
    await fillHistory(database);
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (argv: readonly string[], world: CommandWorld = {}) =>
    runCommand(['export', ...argv], { stopRequested: never, database, ...world });
  /** The command closes what it was given. */
  const copy = async () => createMemoryDatabase(database.content());

  it('lists the tables with their rows and their span', async () => {
    const { code, out } = await run([]);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Table              Rows  From                      To',
      'changes            3     2025-12-01T00:00:10.000Z  2025-12-01T01:00:00.010Z',
      'known_changes      2     2025-12-01T01:00:00.010Z  2025-12-01T01:00:00.010Z',
    ]);
    const json = await run(['--json'], { database: await copy() });
    expect(JSON.parse(json.out)).toHaveLength(19);
  });

  it('writes a table to the standard output', async () => {
    const expected = await readExport(database, { table: 'events', format: 'csv' });
    expect(await run(['events'])).toMatchObject({ code: 0, out: expected, error: '' });
  });

  it.each([
    [['--format', 'ndjson'], 'ndjson'],
    [['--json'], 'json'],
    [['-o', 'x.ndjson'], 'ndjson'],
    [['-o', 'x.json', '--format=csv'], 'csv'],
  ] as const)('takes the format from %j', async (options, format) => {
    const expected = await readExport(database, { table: 'events', format });
    const [first, name, ...rest] = options;
    const isFile = first === '-o';
    const argv = isFile
      ? ['events', '-o', join(folder, name ?? ''), ...rest]
      : ['events', ...options];
    const { out } = await run(argv);
    expect(isFile ? await readFile(join(folder, name ?? ''), 'utf8') : out).toBe(expected);
  });

  it('replaces a file at once and leaves nothing beside it', async () => {
    const path = join(folder, 'events.csv');
    await writeFile(path, 'before');
    const expected = await readExport(database, { table: 'events', format: 'csv' });
    const done = await run(['events', '--output', path], { isColourful: true });
    expect(done).toMatchObject({ code: 0, out: '', error: '\revents: 2 of 2 rows\n' });
    expect(await readFile(path, 'utf8')).toBe(expected);
    expect(await readdir(folder)).toEqual(['events.csv']);
  });

  it('leaves no half file when it is cancelled', async () => {
    const path = join(folder, 'events.csv');
    await writeFile(path, 'before');
    const done = await run(['events', '--output', path], { stopRequested: Promise.resolve() });
    expect(done).toMatchObject({
      code: 1,
      error: 'The export was cancelled; no file was written.\n',
    });
    expect(await readFile(path, 'utf8')).toBe('before');
    expect(await readdir(folder)).toEqual(['events.csv']);
  });

  it('leaves no half file when it cannot be put in its place', async () => {
    const done = await run(['events', '--output', folder]);
    expect(done.code).toBe(1);
    expect(done.error).toMatch(/^The export failed: /);
    expect(await readdir(folder)).toEqual([]);
    expect((await readdir(tmpdir())).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('takes a range, a day as the whole day', async () => {
    const [day] = new Date(fullHistoryAt).toISOString().split('T');
    const rows = async (...argv: readonly string[]) => {
      const { out } = await run(['events', '--format', 'ndjson', ...argv], {
        database: await copy(),
      });
      return out.split('\n').length - 1;
    };
    expect(await rows('--from', `${day}T00:00:00Z`, '--to', `${day}T00:00:00.000Z`)).toBe(1);
    expect(await rows('--from', `${day} 02:00+01:00`)).toBe(1);
    expect(await rows('--to', '2025-11-29')).toBe(0);
    const local = new Date(fullHistoryAt);
    const pad = (part: number) => String(part).padStart(2, '0');
    const date = `${local.getFullYear()}-${pad(local.getMonth() + 1)}-${pad(local.getDate())}`;
    expect(await rows('--from', date, '--to', date)).toBe(2);
  });

  it.each([
    [
      ['--from', 'yesterday'],
      '--from is "yesterday"; write it as 2026-01-31, 2026-01-31T14:00 or 2026-01-31T14:00:00Z.',
    ],
    [
      ['--to', '2026-02-30'],
      '--to is "2026-02-30"; write it as 2026-01-31, 2026-01-31T14:00 or 2026-01-31T14:00:00Z.',
    ],
    [
      ['--to', '2026-02-20T25:00'],
      '--to is "2026-02-20T25:00"; write it as 2026-01-31, 2026-01-31T14:00 or 2026-01-31T14:00:00Z.',
    ],
    [['--from', '2026-02-02', '--to', '2026-02-01'], '--from is later than --to; exchange them.'],
    [['--format', 'xml'], '--format is "xml"; it must be one of csv, json, ndjson.'],
  ])('refuses %j', async (options, sentence) => {
    expect(await run(['events', ...options])).toMatchObject({ code: 2, error: `${sentence}\n` });
  });

  it('says what stands in the way', async () => {
    expect((await run(['event'])).error).toBe(
      'There is no table "event" to export; perhaps events is meant.\n',
    );
    const empty = await createMemoryDatabase();
    expect((await run(['events'], { database: empty })).error).toBe(
      'The history has no tables yet: start IP Beacon once.\n',
    );
    const { database: older } = await openMemoryHistory();
    await older.transaction([{ sql: 'update schema_version set version = 3', parameters: [] }]);
    expect((await run(['events'], { database: older })).error).toBe(
      'The history is still in the form of an older IP Beacon: start this one once.\n',
    );
    const { database: newer } = await openMemoryHistory();
    await newer.transaction([{ sql: 'update schema_version set version = 99', parameters: [] }]);
    expect((await run(['events'], { database: newer })).error).toBe(
      'The history was written by a newer IP Beacon: use that one.\n',
    );
  });
});
