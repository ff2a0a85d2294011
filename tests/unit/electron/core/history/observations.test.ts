import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createObservationHistory } from '../../../../../electron/core/history/observations.ts';
import type { Database, SqlStatement } from '../../../../../electron/core/ports.ts';
import { answered, failed, twoAgree } from '../../../../support/canned-observations.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const rowsOf = (database: Database) =>
  connect(database)
    .selectFrom('observations')
    .leftJoin('addresses', 'addresses.id', 'address_id')
    .select(['source_id', 'at', 'address', 'error_code', 'error_detail'])
    .execute();

describe('observations', () => {
  it('keeps what was answered and what failed', async () => {
    const { history, database, clock } = await openMemoryHistory();
    await history.observations.record(twoAgree('ipv4', '81.2.69.142', clock.now()));
    const good = { address: '81.2.69.142', error_code: null, error_detail: null };
    expect(await rowsOf(database)).toEqual([
      { ...good, source_id: 'echo-ipv4', at: clock.now() },
      { ...good, source_id: 'stun-ipv4', at: clock.now() + 12 },
      {
        source_id: 'trace-ipv4',
        at: clock.now() + 90,
        address: null,
        error_code: 'redirect',
        error_detail: 'HTTP 302 to http://portal.example/login',
      },
    ]);
  });

  it('writes each address once, however often it is seen', async () => {
    const { history, database, clock } = await openMemoryHistory();
    await history.observations.record(twoAgree('ipv6', '2001:db8::1', clock.now()));
    await history.observations.record(twoAgree('ipv4', '81.2.69.142', clock.now()));
    await history.observations.record(twoAgree('ipv4', '81.2.69.142', clock.now() + 1));
    expect(await connect(database).selectFrom('addresses').selectAll().execute()).toEqual([
      { id: 1, family: 'ipv6', address: '2001:db8::1' },
      { id: 2, family: 'ipv4', address: '81.2.69.142' },
    ]);
    expect(await rowsOf(database)).toHaveLength(9);
  });

  it('keeps the rest of a look when a moment comes again', async () => {
    const { history, database } = await openMemoryHistory();
    const asked = { operator: 'a.example', method: 'dns', family: 'ipv4', elapsedMs: 1 } as const;
    const seen = (sourceId: string, address: string) =>
      answered({ ...asked, sourceId, at: 7 }, address);
    await history.observations.record([seen('a', '81.2.69.142')]);
    await history.observations.record([seen('a', '81.2.69.143'), seen('b', '81.2.69.143')]);
    expect((await rowsOf(database)).map((row) => [row.source_id, row.address])).toEqual([
      ['a', '81.2.69.142'],
      ['b', '81.2.69.143'],
    ]);
  });

  it('takes a look without any', async () => {
    const { history } = await openMemoryHistory();
    await expect(history.observations.record([])).resolves.toBeUndefined();
  });

  it('adds to the journal the values only: the statements are the same for each look', async () => {
    const { database, clock } = await openMemoryHistory();
    const written: SqlStatement[] = [];
    const spied: Database = {
      ...database,
      transaction: (statements) => {
        written.push(...statements);
        return database.transaction(statements);
      },
    };
    const observations = createObservationHistory(spied, connect(spied));
    await observations.record(twoAgree('ipv4', '81.2.69.142', clock.now()));
    const texts = written.map(({ sql }) => sql);
    const bytes = JSON.stringify(written.map(({ parameters }) => parameters)).length;
    expect(texts).toHaveLength(2);
    // A look at each family is to cost about 1 KB.
    expect(bytes).toBeLessThan(500);
    written.length = 0;
    const asked = {
      sourceId: 'c',
      operator: 'c.example',
      method: 'dns',
      family: 'ipv4',
      at: clock.now() + 5_000,
      elapsedMs: 3,
    } as const;
    const [one, two] = twoAgree('ipv4', '81.2.69.143', clock.now() + 5_000);
    if (one === undefined || two === undefined) throw new Error('Two of them agree.');
    await observations.record([failed(asked, 'timeout'), one, two]);
    expect(written.map(({ sql }) => sql)).toEqual(texts);
  });
});
