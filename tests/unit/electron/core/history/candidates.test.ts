import { describe, expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import type { Database } from '../../../../../electron/core/ports.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const rowsOf = (database: Database) =>
  connect(database)
    .selectFrom('candidates')
    .innerJoin('addresses', 'addresses.id', 'address_id')
    .select(['candidates.id', 'candidates.family', 'address'])
    .select(['first_seen_at', 'ended_at', 'outcome'])
    .orderBy('candidates.id')
    .execute();

describe('candidates', () => {
  it('end as they ended, each family its own', async () => {
    const { history, database, clock } = await openMemoryHistory();
    const firstSeenAt = clock.now();
    const first = { family: 'ipv4', address: '81.2.69.143', firstSeenAt } as const;
    const second = { family: 'ipv6', address: '2001:db8::1', firstSeenAt } as const;
    await history.candidates.begin(first);
    await history.candidates.begin(second);
    await clock.advance(10_000);
    await history.candidates.end('ipv4', 'confirmed');
    await history.candidates.end('ipv4', 'dismissed');
    expect(await rowsOf(database)).toEqual([
      {
        id: 1,
        family: 'ipv4',
        address: first.address,
        first_seen_at: firstSeenAt,
        ended_at: clock.now(),
        outcome: 'confirmed',
      },
      {
        id: 2,
        family: 'ipv6',
        address: second.address,
        first_seen_at: firstSeenAt,
        ended_at: null,
        outcome: null,
      },
    ]);
  });

  it('dismisses the one that a power cut has left', async () => {
    const first = await openMemoryHistory();
    const { database, history, clock } = first;
    const candidate = { family: 'ipv4', address: '81.2.69.143', firstSeenAt: clock.now() } as const;
    await history.candidates.begin(candidate);
    const again = await openMemoryHistory(database.content());
    await again.history.candidates.begin({ ...candidate, address: '81.2.69.144' });
    const rows = await rowsOf(again.database);
    expect(rows.map(({ address, outcome }) => ({ address, outcome }))).toEqual([
      { address: '81.2.69.143', outcome: 'dismissed' },
      { address: '81.2.69.144', outcome: null },
    ]);
  });
});
