// Every released form of the tables is brought to the newest one, whole.

import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { everyChange } from '../../../../../../electron/core/history/change-filter.ts';
import { migrations } from '../../../../../../electron/core/history/migrations/index.ts';
import { tablesAfter } from '../../../../../../electron/core/history/migrations/tables-after.ts';
import { bringTo, contentsOf, makeHistoryFixture } from '../../../../../support/history-fixture.ts';
import { fixtureAt as at } from '../../../../../support/history-fixture-rows.ts';
import { createMemoryDatabase } from '../../../../../support/memory-database.ts';
import { openMemoryHistory } from '../../../../../support/open-memory-history.ts';

const folder = resolve(import.meta.dirname, '../../../../../fixtures/history');
const newest = migrations.length;
const fixture = (version: number): Uint8Array =>
  readFileSync(resolve(folder, `version-${version}.sqlite`));
const released = readdirSync(folder).map((name) =>
  Number(/^version-(\d+)\.sqlite$/.exec(name)?.[1]),
);

const dayMs = 86_400_000;

it('has a fixture of the newest tables: node tests/support/make-history-fixture.mjs', () => {
  expect(released).toContain(newest);
});

describe.each(released)('version %i', (version) => {
  it('has rows in every table', async () => {
    const contents = await contentsOf(await createMemoryDatabase(fixture(version)));
    const tables = tablesAfter(migrations.slice(0, version));
    expect(Object.keys(contents)).toEqual(tables);
    expect(tables.filter((name) => contents[name]?.length === 0)).toEqual([]);
  });

  it('is what its migrations still make of its rows: no released one was edited', async () => {
    const made = await createMemoryDatabase(await makeHistoryFixture(version));
    const kept = await createMemoryDatabase(fixture(version));
    expect(await contentsOf(made)).toEqual(await contentsOf(kept));
    expect(await schemaOf(made)).toEqual(await schemaOf(kept));
  });

  it('becomes the newest with the very tables of a new history, and nothing hangs loose', async () => {
    const brought = await createMemoryDatabase(fixture(version));
    await bringTo(brought, newest);
    const fresh = await createMemoryDatabase();
    await bringTo(fresh, newest);
    expect(await schemaOf(brought)).toEqual(await schemaOf(fresh));
    expect(
      await brought.transaction([
        { sql: 'select * from pragma_foreign_key_check', parameters: [] },
        { sql: 'select * from pragma_integrity_check', parameters: [] },
      ]),
    ).toMatchObject([{ rows: [] }, { rows: [{ integrity_check: 'ok' }] }]);
  });
});

it('brings version 1 to the newest with all that was in it', async () => {
  const before = await contentsOf(await createMemoryDatabase(fixture(1)));
  const database = await createMemoryDatabase(fixture(1));
  await bringTo(database, newest);
  const contents = await contentsOf(database);
  const address = ['2001:db8:81:2::17', '2001:db8:81:2::a4', '2001:db8:ffff::1'].concat(
    ['142', '143', '144', '145', '200'].map((last) => `81.2.69.${last}`),
  );
  const idOf = (text: string): number => address.indexOf(text) + 1;
  const [ofIpv4, ofIpv6] = before['current_addresses'] ?? [];
  const addressesOf = (changeId: number, side: string, ...texts: string[]) =>
    texts.map((text, position) => ({
      change_id: changeId,
      side,
      position,
      address_id: idOf(text),
    }));
  const observed = { operator: 'ipify.org', method: 'http', error_code: null, error_detail: null };
  const newTables = tablesAfter(migrations).filter((name) => before[name] === undefined);
  expect(contents).toEqual({
    ...Object.fromEntries(newTables.map((name) => [name, []])),
    rollup_progress: contents['rollup_progress'],
    addresses: address.map((text, index) => ({
      id: index + 1,
      family: text.includes(':') ? 'ipv6' : 'ipv4',
      address: text,
    })),
    change_addresses: [
      ...addressesOf(1, 'after', '81.2.69.142'),
      ...addressesOf(2, 'after', '2001:db8:81:2::a4'),
      ...addressesOf(2, 'before', '2001:db8:81:2::17'),
      ...addressesOf(3, 'after', '81.2.69.143'),
      ...addressesOf(3, 'before', '81.2.69.142'),
      ...addressesOf(4, 'after', '81.2.69.144', '81.2.69.143', '81.2.69.145'),
      ...addressesOf(4, 'before', '81.2.69.143'),
    ],
    changes: (before['changes'] ?? []).map(
      ({ before_addresses: _before, after_addresses: _after, ...rest }) => ({
        ...rest,
        places: null,
      }),
    ),
    candidates: (before['candidates'] ?? []).map(({ address: text, ...rest }) => ({
      ...rest,
      address_id: idOf(String(text)),
    })),
    observations: [
      {
        ...observed,
        source_id: 'ipify-ipv4',
        family: 'ipv4',
        at,
        elapsed_ms: 41.5,
        address_id: idOf('81.2.69.143'),
      },
      {
        ...observed,
        source_id: 'cloudflare-dns-ipv4',
        operator: 'cloudflare.com',
        method: 'dns',
        family: 'ipv4',
        at: at + 20,
        elapsed_ms: 12,
        address_id: idOf('81.2.69.200'),
      },
      {
        source_id: 'google-stun-ipv6',
        operator: 'google.com',
        method: 'stun',
        family: 'ipv6',
        at: at + 31,
        elapsed_ms: 5000,
        address_id: null,
        error_code: 'timeout',
        error_detail: 'Nothing after 5 s.',
      },
    ],
    source_statistics: before['source_statistics'],
    current_addresses: [
      { ...ofIpv4, addresses: '81.2.69.144 81.2.69.143 81.2.69.145' },
      { ...ofIpv6, addresses: '2001:db8:81:2::a4' },
    ],
  });
});

it('reads version 1 through the history as it was written', async () => {
  const { history } = await openMemoryHistory(fixture(1));
  const { items } = await history.changes.page({ ...everyChange, page: 0, pageSize: 9 });
  expect(items.map(({ id, before, after }) => ({ id, before, after }))).toEqual([
    {
      id: 4,
      before: ['81.2.69.143'],
      after: ['81.2.69.144', '81.2.69.143', '81.2.69.145'],
    },
    { id: 3, before: ['81.2.69.142'], after: ['81.2.69.143'] },
    { id: 2, before: ['2001:db8:81:2::17'], after: ['2001:db8:81:2::a4'] },
    { id: 1, before: [], after: ['81.2.69.142'] },
  ]);
  expect((await history.changes.find(3))?.evidence).toMatchObject([
    { sourceId: 'ipify-ipv4', answer: { ok: true, value: '81.2.69.143' } },
  ]);
  expect(await history.current.load()).toEqual(
    new Map([
      [
        'ipv4',
        {
          addresses: ['81.2.69.144', '81.2.69.143', '81.2.69.145'],
          since: at + 600_000,
          confirmedAt: at + 610_000,
        },
      ],
      [
        'ipv6',
        {
          addresses: ['2001:db8:81:2::a4'],
          since: at - 9 * dayMs,
          confirmedAt: at + 600_500,
        },
      ],
    ]),
  );
  expect((await history.sourceStatistics.load()).get('ipify-ipv4')?.asked).toBe(2881);
});

async function schemaOf(database: Awaited<ReturnType<typeof createMemoryDatabase>>) {
  const [schema] = await database.transaction([
    { sql: 'select type, name, sql from sqlite_master order by type, name', parameters: [] },
  ]);
  return schema?.rows;
}
