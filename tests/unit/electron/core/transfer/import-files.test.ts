import type { Clock } from '../../../../../electron/core/ports.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { type MemoryHistory, openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { fillHistory, fullHistoryAt } from '../../../../support/full-history.ts';
import { importText } from '../../../../support/import-text.ts';
import { sqliteFileOf } from '../../../../support/memory-sqlite-files.ts';
import { readExport } from '../../../../support/read-export.ts';

const at = fullHistoryAt;
const eventsHead = 'kind,severity,subject,thread_key,at,recorded_at,data\n';
const event = (ms: number) => `k,info,s,,${ms},${ms},{}\n`;
const changesHead =
  'family,kind,before_addresses,after_addresses,first_seen_at,confirmed_at,held_ms,told,evidence\n';

describe('importing exports', () => {
  let world: MemoryHistory;
  beforeEach(async () => {
    world = await openMemoryHistory();
  });
  const take = (files: Readonly<Record<string, string>>, options = {}) =>
    importText(world.database, files, options);
  const events = () => readExport(world.database, { table: 'events', format: 'csv' });

  it('says what each file is that nothing can be made of', async () => {
    const report = await importText(world.database, {
      'empty.csv': '',
      'cat.jpg': '\u00FF\u00D8',
      'other.csv': 'a,b\n1,2\n',
      'list.json': '[]',
      'deep.json': '{"a":{"b":1}}',
      'message_queue.json': '{}',
      'broken.json': '{"endpoints":',
      'history.db': await sqliteFileOf(['create table schema_version (version integer)']),
      'other.db': await sqliteFileOf(['create table cats (name text)']),
      'damaged.db': 'SQLite format 3\0 and nothing else',
    });
    const neither =
      'It is neither an export of IP Beacon nor a file of the Discord IP Monitor Bot.';
    expect(report).toEqual({
      origin: 'unknown files',
      items: [
        {
          kind: 'files',
          taken: 0,
          known: 0,
          refused: [
            { where: 'empty.csv', why: 'It is empty.' },
            { where: 'cat.jpg', why: neither },
            { where: 'other.csv', why: neither },
            { where: 'list.json', why: 'It holds no rows.' },
            { where: 'deep.json', why: neither },
            {
              where: 'message_queue.json',
              why: 'The bot keeps it for itself; nothing in it is worth taking over.',
            },
            { where: 'broken.json', why: neither },
            {
              where: 'history.db',
              why: 'It is a whole history of IP Beacon, not an export: restore a backup instead.',
            },
            {
              where: 'other.db',
              why: 'It is an SQLite file, but not one of the Discord IP Monitor Bot.',
            },
            {
              where: 'damaged.db',
              why: 'The SQLite file cannot be read: file is not a database.',
            },
          ],
          refusedCount: 10,
        },
      ],
      notes: [],
    });
  });

  it('writes nothing in a dry run', async () => {
    await take({ 'e.csv': eventsHead + event(at) }, { writes: false });
    expect(await events()).toBe(eventsHead.replace('\n', '\r\n'));
  });

  it('takes a row once that stands in two files', async () => {
    const files = { 'a.csv': eventsHead + event(at) + event(at), 'b.csv': eventsHead + event(at) };
    const dry = await take(files, { writes: false });
    expect(dry.items).toEqual([
      { kind: 'events', taken: 1, known: 2, refused: [], refusedCount: 0 },
    ]);
    expect(await take(files)).toEqual(dry);
  });

  it('reports with its place each row that is none', async () => {
    const { items } = await take({
      'e.csv': `${eventsHead}k,loud,s,,${at},${at},{}\nk,info,s,,soon,0,{}\n${event(at * 2)}`,
    });
    expect(items).toEqual([
      {
        kind: 'events',
        taken: 0,
        known: 0,
        refused: [
          {
            where: 'e.csv line 2',
            why: 'severity is "loud"; it must be one of info, warning, critical.',
          },
          { where: 'e.csv line 3', why: 'at is not a whole number.' },
          { where: 'e.csv line 4', why: 'It lies in the future.' },
        ],
        refusedCount: 3,
      },
    ]);
  });

  it('names a hundred refused rows and counts the others', async () => {
    const { items } = await take({ 'e.csv': eventsHead + 'x\n'.repeat(130) });
    expect(items[0]?.refused).toHaveLength(100);
    expect(items[0]?.refusedCount).toBe(130);
  });

  it('refuses changes that could not be shown again', async () => {
    const change = (part: string) => `${part},0,1,,1,[]\n`;
    const { items } = await take({
      'c.csv':
        changesHead +
        change('ipv5,first,,81.2.69.142') +
        change('ipv4,gone,,81.2.69.142') +
        change('ipv4,first,,') +
        change('ipv4,first,,2a02:8108::1') +
        change('ipv6,first,,2A02:8108::1') +
        'ipv4,first,,81.2.69.142,0,1,-1,1,[]\n' +
        'ipv4,first,,81.2.69.142,0,1,,1,[1]\n',
    });
    expect(items[0]?.refused.map(({ why }) => why)).toEqual([
      'family is "ipv5"; it must be one of ipv4, ipv6.',
      'kind is "gone"; it must be one of first, replaced, within-prefix, egress-set.',
      'after_addresses is empty.',
      'after_addresses holds "2a02:8108::1", which is no address of the family ipv4.',
      'after_addresses holds "2A02:8108::1", which is no address of the family ipv6.',
      'held_ms is -1; it must not be negative.',
      'evidence is not what IP Beacon writes there.',
    ]);
  });

  it('keeps the order of time and leaves what is ours now alone', async () => {
    const { history } = world;
    const own = {
      family: 'ipv4',
      kind: 'first',
      before: [],
      after: ['81.2.69.160'],
      firstSeenAt: at,
      confirmedAt: at + 10,
      heldMs: null,
      told: true,
      evidence: [],
    } as const;
    await history.changes.add({ ...own, before: [], after: [...own.after], evidence: [] });
    const current = await history.current.load();
    const { items } = await take({
      'c.csv':
        changesHead +
        `ipv4,first,,81.2.69.142,${at - 20},${at - 10},,1,[]\n` +
        `ipv4,replaced,81.2.69.160,81.2.69.143,${at + 20},${at + 30},,1,[]\n`,
    });
    expect(items[0]?.taken).toBe(1);
    expect(items[0]?.refused).toEqual([
      {
        where: 'c.csv line 3',
        why: 'It is newer than the address that is ours now, which it contradicts.',
      },
    ]);
    expect((await history.changes.last())?.after).toEqual(['81.2.69.160']);
    expect(await history.current.load()).toEqual(current);
    const page = await history.changes.page({ text: '81.2', family: null, page: 0, pageSize: 9 });
    expect(page.items.map(({ after }) => after[0])).toEqual(['81.2.69.160', '81.2.69.142']);
  });

  it('stops between two slices when it is cancelled, and brings the rest the next time', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => event(at + index)).join('');
    const stopping = new AbortController();
    const report = await take(
      { 'e.csv': eventsHead + rows },
      { signal: stopping.signal, report: () => stopping.abort() },
    );
    expect(report.items[0]?.taken).toBe(200);
    expect(report.notes).toEqual([
      'The import was cancelled. Importing again brings the rest, and nothing twice.',
    ]);
    const again = await take({ 'e.csv': eventsHead + rows });
    expect(again.items).toEqual([
      { kind: 'events', taken: 800, known: 200, refused: [], refusedCount: 0 },
    ]);
  });

  it('tells how far it is, in bytes of the files', async () => {
    const seen: (readonly [number, number])[] = [];
    const text = eventsHead + Array.from({ length: 5_000 }, (_, n) => event(at + n)).join('');
    await take(
      { 'e.csv': text },
      { report: (...progress: [number, number]) => seen.push(progress) },
    );
    expect(seen.at(-1)).toEqual([text.length, text.length]);
    expect(seen.length).toBeGreaterThan(3);
    expect(seen.map(([done]) => done)).toEqual(
      seen.map(([done]) => done).toSorted((a, b) => a - b),
    );
  });

  it('lets others have their turn and hears of a cancel, also where no row is good', async () => {
    let ms = 0;
    let turns = 0;
    const stopping = new AbortController();
    const clock: Clock = {
      now: () => at,
      monotonicMs: () => (ms += 1),
      schedule: (_delayMs, run) => {
        turns += 1;
        if (turns === 5) stopping.abort();
        queueMicrotask(run);
        return () => {};
      },
    };
    const { items } = await take(
      { 'e.csv': eventsHead + 'x\n'.repeat(1_000) },
      { clock, signal: stopping.signal },
    );
    expect(turns).toBe(5);
    expect(items[0]?.refusedCount).toBeLessThan(20);
  });

  it('stops with a sentence when the disk is full, and leaves whole slices', async () => {
    const rows = Array.from({ length: 450 }, (_, index) => event(at + index)).join('');
    let slices = 0;
    const failing = take(
      { 'e.csv': eventsHead + rows },
      {
        report: () => {
          slices += 1;
          if (slices === 2) world.database.failWrites('The disk is full.');
        },
      },
    );
    await expect(failing).rejects.toThrow(
      'The import stopped: The disk is full. What had come in stays; import again for the rest, nothing comes in twice.',
    );
    expect((await events()).split('\r\n')).toHaveLength(402);
  });

  it('wants the exports and the files of the bot one after the other', async () => {
    const files = { 'e.csv': eventsHead + event(at), '.env': 'CHECK_INTERVAL=5\n' };
    await expect(take(files)).rejects.toThrow(
      'There are exports of IP Beacon and files of the Discord IP Monitor Bot among these: import the ones first, then the others.',
    );
  });

  it('finds the event of a delivery that comes in beside it', async () => {
    const other = await openMemoryHistory();
    await fillHistory(other.database);
    const csv = { format: 'csv' } as const;
    await take({
      'deliveries.csv': await readExport(other.database, { table: 'deliveries', ...csv }),
      'events.csv': await readExport(other.database, { table: 'events', ...csv }),
    });
    const [read] = await world.database.transaction([
      {
        sql: 'select subject from deliveries join events on events.id = event_id order by deliveries.id',
        parameters: [],
      },
    ]);
    expect(read?.rows).toEqual([{ subject: 'ipv4' }]);
  });
});
