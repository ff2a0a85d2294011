import { everyChange } from '../../../../../electron/core/history/change-filter.ts';
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
      known: null,
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
    const page = await history.changes.page({ ...everyChange, text: '81.2', page: 0, pageSize: 9 });
    expect(page.items.map(({ after }) => after[0])).toEqual(['81.2.69.160', '81.2.69.142']);
  });

  it('takes what was known of a change only with the change, whichever file is given first', async () => {
    const insights =
      'family,confirmed_at,position,address,country,asn,organisation,network_kind,city,latitude,longitude,reverse_name\n' +
      `ipv4,${at - 10},0,81.2.69.142,DE,64500,Example,access,Ulm,48.4,9.9875,\n`;
    const orphan = await take({ 'i.csv': insights });
    expect(orphan.items[0]).toMatchObject({
      taken: 0,
      refused: [
        { where: 'i.csv line 2', why: 'Its change is not here: import the changes with it.' },
      ],
    });
    const files = {
      'i.csv': insights,
      'c.csv': `${changesHead}ipv4,first,,81.2.69.142,${at - 20},${at - 10},,1,[]\n`,
    };
    expect((await take(files)).items.map(({ taken }) => taken)).toEqual([1, 1]);
    expect((await take(files)).items.map(({ taken, known }) => [taken, known])).toEqual([
      [0, 1],
      [0, 1],
    ]);
    expect((await world.history.changes.last())?.known).toEqual({
      insights: [
        {
          address: '81.2.69.142',
          country: 'DE',
          network: { asn: 64_500, organisation: 'Example', kind: 'access' },
          place: { city: 'Ulm', latitude: 48.4, longitude: 9.9875 },
          reverseName: null,
        },
      ],
      nat: null,
      tunnel: null,
    });
    expect((await world.history.changes.facets()).countries).toEqual([
      { country: 'DE', changes: 1 },
    ]);
  });

  it.each([
    ['81.2.69.142,DE,64500,,access,,,,', 'It has one of asn and organisation without the other.'],
    ['81.2.69.142,DE,,,,Ulm,,9.9,', 'It has one of city and latitude without the other.'],
    ['81.2.69.142,DE,,,,Ulm,91,9.9,', 'latitude is 91; it must lie between -90 and 90.'],
    ['81.2.69.142,DE,64500,A,quantum,,,,', 'network_kind is'],
  ])('refuses the insight %s', async (cells, why) => {
    const head =
      'family,confirmed_at,position,address,country,asn,organisation,network_kind,city,latitude,longitude,reverse_name\n';
    const report = await take({ 'i.csv': `${head}ipv4,${at},0,${cells}\n` });
    expect(report.items[0]?.refused[0]?.why).toContain(why);
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
