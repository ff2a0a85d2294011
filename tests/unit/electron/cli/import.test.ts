import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { everyChange } from '../../../../electron/core/history/change-filter.ts';
import { readBotFiles } from '../../../support/bot-files.ts';
import { type CommandWorld, runCommand } from '../../../support/command-line.ts';
import { createMemoryDatabase, type MemoryDatabase } from '../../../support/memory-database.ts';
import { createMemorySqliteFiles } from '../../../support/memory-sqlite-files.ts';
import { openMemoryHistory } from '../../../support/open-memory-history.ts';

const never = new Promise<void>(() => {});

describe('ip-beacon import', () => {
  let database: MemoryDatabase;
  let folder: string;
  let paths: readonly string[];
  beforeEach(async () => {
    database = await createMemoryDatabase();
    folder = await mkdtemp(join(tmpdir(), 'import-'));
    const files = Object.entries(await readBotFiles());
    paths = files.map(([name]) => join(folder, name));
    for (const [name, content] of files) await writeFile(join(folder, name), content);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const run = (argv: readonly string[], world: CommandWorld = {}) =>
    runCommand(['import', ...argv], {
      stopRequested: never,
      database,
      sqliteFiles: createMemorySqliteFiles(),
      ...world,
    });
  const changesIn = async (content: Uint8Array): Promise<number> => {
    const { history } = await openMemoryHistory(content);
    return (await history.changes.page({ ...everyChange, page: 0, pageSize: 9 })).total;
  };

  it('says what would come in, asks, and says what came in', async () => {
    const { code, out, error } = await run([...paths], { secrets: ['Yes'] });
    expect([code, error]).toEqual([0, '']);
    const [dry = '', done = ''] = out.split(/(?<=token\.\n)(?=From)/);
    expect(dry.split('\n').slice(0, 6)).toEqual([
      'From: Discord IP Monitor Bot',
      '',
      '                 would come in  here already  refused',
      'changes          3              1             3',
      'address sources  2              1             1',
      'settings         1              1             9',
    ]);
    expect(done).toContain('  came in  here already  refused\n');
    expect(done).toContain('changes          3        1             3\n');
    expect(dry).toContain('\nip_history.json entry 5: "yesterday" is not a date and time.\n');
    expect(await changesIn(database.content())).toBe(3);
  });

  it('writes it into the audit log', async () => {
    await run(['--yes', ...paths]);
    const again = await createMemoryDatabase(database.content());
    const [read] = await again.transaction([
      { sql: 'select who, origin, what, subject from audit_log', parameters: [] },
    ]);
    expect(read?.rows).toEqual([
      {
        who: 'owner',
        origin: 'command line',
        what: 'import.run',
        subject: 'Discord IP Monitor Bot',
      },
    ]);
  });

  it.each([
    [['no'], 'Nothing was changed.\n'],
    [[], 'Nobody is there to be asked. Write --yes to go on.\n'],
  ])('changes nothing when the answers are %j', async (secrets, sentence) => {
    const { code, error } = await run([...paths], { secrets });
    expect([code, error]).toEqual([1, sentence]);
    expect(await changesIn(database.content())).toBe(0);
  });

  it('only looks in a dry run', async () => {
    const { database: ready } = await openMemoryHistory();
    const { code, out } = await run(['--dry-run', '--json', ...paths], { database: ready });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ origin: 'Discord IP Monitor Bot' });
    expect(await changesIn(ready.content())).toBe(0);
  });

  it('prints one report for scripts', async () => {
    const { out } = await run(['--yes', '--json', ...paths]);
    expect(JSON.parse(out).items[0].taken).toBe(3);
    expect(await run(['--json', ...paths])).toMatchObject({
      code: 2,
      error: '--json needs --yes or --dry-run: a script cannot be asked.\n',
    });
  });

  it('says what stands in the way', async () => {
    const missing = await run([join(folder, 'no.csv')]);
    expect(missing.code).toBe(1);
    expect(missing.error).toMatch(/no\.csv cannot be read: ENOENT/);
    const { database: older } = await openMemoryHistory();
    await older.transaction([{ sql: 'update schema_version set version = 1', parameters: [] }]);
    const refused = await run(['--yes', ...paths], { database: older });
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/Start IP Beacon once for that\. Nothing was changed\.\n$/);
    expect(await run([])).toMatchObject({
      code: 2,
      error: '"import" needs more: ip-beacon import <files...>.\n',
    });
  });
});
