import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createSourceStatisticsHistory } from '../../../../../electron/core/history/source-statistics.ts';
import type { Database, SqlStatement } from '../../../../../electron/core/ports.ts';
import type { SourceStatistics } from '../../../../../shared/domain/source.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const statistics: SourceStatistics = {
  asked: 12,
  answered: 11,
  successRate: 0.917,
  latencyMs: 38.25,
  lastError: { code: 'timeout', detail: 'Still connecting.' },
  lastAskedAt: Date.UTC(2026, 0, 1),
  breaker: 'closed',
};
const asked = (count: number): SourceStatistics => ({ ...statistics, asked: count });

/** The repository, and the statements it writes. */
async function open(content: Uint8Array | null = null) {
  const { database } = await openMemoryHistory(content);
  const written: SqlStatement[] = [];
  const spied: Database = {
    ...database,
    transaction: (statements) => {
      written.push(...statements.filter(({ sql }) => !/^select/i.test(sql)));
      return database.transaction(statements);
    },
  };
  const history = createSourceStatisticsHistory(spied, connect(spied));
  return { history, database, written };
}

describe('the statistics of the sources', () => {
  it('come back as they were saved, and no more of them', async () => {
    const { history } = await open();
    await history.save(
      new Map([
        ['a', statistics],
        ['gone', statistics],
      ]),
    );
    const kept = new Map([
      ['a', asked(13)],
      ['b', { ...statistics, latencyMs: null, lastError: null }],
    ]);
    await history.save(kept);
    expect(await history.load()).toEqual(kept);
    await history.save(new Map());
    expect(await history.load()).toEqual(new Map());
  });

  it('writes only what has changed, also after a restart', async () => {
    const first = await open();
    await first.history.save(new Map(['a', 'b', 'c'].map((id) => [id, statistics])));
    expect(first.written).toHaveLength(3);
    const again = await open(first.database.content());
    const later = new Map([
      ['a', statistics],
      ['b', asked(13)],
    ]);
    await again.history.save(later);
    expect(again.written.map(({ parameters }) => parameters)).toEqual([
      ['b', JSON.stringify(asked(13))],
      ['c'],
    ]);
    await again.history.save(later);
    expect(again.written).toHaveLength(2);
    expect(await again.history.load()).toEqual(later);
  });

  it('learns anew what a later version has written differently', async () => {
    const { history, database } = await open();
    await history.save(new Map([['a', statistics]]));
    await connect(database)
      .updateTable('source_statistics')
      .set({ statistics: '{"asked":"often"}' })
      .execute();
    expect(await history.load()).toEqual(new Map());
    await history.save(new Map([['a', asked(1)]]));
    expect(await history.load()).toEqual(new Map([['a', asked(1)]]));
  });
});
