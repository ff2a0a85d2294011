import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { openHistory } from '../../../../../electron/core/history/history.ts';
import type { SourceStatistics } from '../../../../../shared/domain/source.ts';
import { failed, twoAgree } from '../../../../support/canned-observations.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryDatabase } from '../../../../support/memory-database.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const hourMs = 3_600_000;
const statistics: SourceStatistics = {
  asked: 12,
  answered: 11,
  successRate: 0.917,
  latencyMs: 38.25,
  lastError: { code: 'timeout', detail: 'Still connecting.' },
  lastAskedAt: Date.UTC(2026, 0, 1),
  breaker: 'closed',
};

describe('observations', () => {
  it('keeps what was answered and what failed', async () => {
    const { history, database, clock } = await openMemoryHistory();
    await history.observations.record(twoAgree('ipv4', '81.2.69.142', clock.now()));
    const rows = await connect(database)
      .selectFrom('observations')
      .select(['source_id', 'at', 'address', 'error_code', 'error_detail'])
      .execute();
    expect(rows).toEqual([
      {
        source_id: 'echo-ipv4',
        at: clock.now(),
        address: '81.2.69.142',
        error_code: null,
        error_detail: null,
      },
      {
        source_id: 'stun-ipv4',
        at: clock.now() + 12,
        address: '81.2.69.142',
        error_code: null,
        error_detail: null,
      },
      {
        source_id: 'trace-ipv4',
        at: clock.now() + 90,
        address: null,
        error_code: 'redirect',
        error_detail: 'HTTP 302 to http://portal.example/login',
      },
    ]);
  });

  it('drops those older than 48 h and writes nothing to the disk for it', async () => {
    const { history, database, clock } = await openMemoryHistory();
    const savesAtStart = database.saves();
    const one = (at: number) =>
      failed(
        { sourceId: 'a', operator: 'a.example', method: 'dns', family: 'ipv6', at, elapsedMs: 1 },
        'timeout',
      );
    const start = clock.now();
    await history.observations.record([one(start), one(start + 1)]);
    clock.jumpWall(48 * hourMs + 1);
    await history.observations.record([one(clock.now())]);
    const rows = await connect(database).selectFrom('observations').select('at').execute();
    expect(rows.map(({ at }) => at)).toEqual([start + 1, start + 48 * hourMs + 1]);
    expect(database.saves()).toBe(savesAtStart);
  });

  it('takes a look without any', async () => {
    const { history } = await openMemoryHistory();
    await expect(history.observations.record([])).resolves.toBeUndefined();
  });
});

describe('candidates', () => {
  it('are on the disk when begun, and end as they ended', async () => {
    const { history, database, clock } = await openMemoryHistory();
    const first = { family: 'ipv4', address: '81.2.69.143', firstSeenAt: clock.now() } as const;
    const second = { family: 'ipv6', address: '2001:db8::1', firstSeenAt: clock.now() } as const;
    const savesAtStart = database.saves();
    await history.candidates.begin(first);
    await history.candidates.begin(second);
    expect(database.saves()).toBe(savesAtStart + 2);
    await clock.advance(10_000);
    await history.candidates.end('ipv4', 'confirmed');
    await history.candidates.end('ipv4', 'dismissed');
    expect(await connect(database).selectFrom('candidates').selectAll().execute()).toEqual([
      {
        id: 1,
        family: 'ipv4',
        address: first.address,
        first_seen_at: first.firstSeenAt,
        ended_at: clock.now(),
        outcome: 'confirmed',
      },
      {
        id: 2,
        family: 'ipv6',
        address: second.address,
        first_seen_at: second.firstSeenAt,
        ended_at: null,
        outcome: null,
      },
    ]);
  });

  it('dismisses the one that a power cut has left', async () => {
    const { history, database, clock } = await openMemoryHistory();
    const candidate = { family: 'ipv4', address: '81.2.69.143', firstSeenAt: clock.now() } as const;
    await history.candidates.begin(candidate);
    await history.candidates.begin({ ...candidate, address: '81.2.69.144' });
    const rows = await connect(database)
      .selectFrom('candidates')
      .select(['address', 'outcome'])
      .execute();
    expect(rows).toEqual([
      { address: '81.2.69.143', outcome: 'dismissed' },
      { address: '81.2.69.144', outcome: null },
    ]);
  });
});

describe('the current addresses', () => {
  it('are the last ones saved, a family each', async () => {
    const { history } = await openMemoryHistory();
    expect(await history.current.load()).toEqual(new Map());
    const set = { addresses: ['2001:db8::1', '2001:db8::2'], since: 1, confirmedAt: 2 ** 41 };
    await history.current.save('ipv6', set);
    await history.current.save('ipv4', { addresses: ['81.2.69.142'], since: 1, confirmedAt: 2 });
    await history.current.save('ipv4', { addresses: ['81.2.69.143'], since: 3, confirmedAt: 4 });
    expect(await history.current.load()).toEqual(
      new Map([
        ['ipv4', { addresses: ['81.2.69.143'], since: 3, confirmedAt: 4 }],
        ['ipv6', set],
      ]),
    );
  });
});

describe('the statistics of the sources', () => {
  it('come back as they were saved, and no more of them', async () => {
    const { history } = await openMemoryHistory();
    await history.sourceStatistics.save(
      new Map([
        ['a', statistics],
        ['gone', statistics],
      ]),
    );
    const kept = new Map([
      ['a', { ...statistics, asked: 13 }],
      ['b', { ...statistics, latencyMs: null, lastError: null }],
    ]);
    await history.sourceStatistics.save(kept);
    expect(await history.sourceStatistics.load()).toEqual(kept);
    await history.sourceStatistics.save(new Map());
    expect(await history.sourceStatistics.load()).toEqual(new Map());
  });
});

describe('openHistory', () => {
  it('saves at the end, and leaves no timer', async () => {
    const { history, database, clock } = await openMemoryHistory();
    await history.sourceStatistics.save(new Map([['a', statistics]]));
    await history.current.save('ipv4', { addresses: ['81.2.69.142'], since: 1, confirmedAt: 2 });
    await history.close();
    expect(clock.pending()).toBe(0);
    const again = await openMemoryHistory(database.saved());
    expect(await again.history.sourceStatistics.load()).toEqual(new Map([['a', statistics]]));
  });

  it('says that the folder cannot be written before anything is watched', async () => {
    const database = await createMemoryDatabase();
    database.failSaves('The history cannot be saved in /data: EROFS.');
    expect(await openHistory(database, createFakeClock(), () => {})).toEqual({
      ok: false,
      error: 'The history cannot be saved in /data: EROFS.',
    });
  });
});
