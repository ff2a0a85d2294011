import { describe, expect, it } from 'vitest';
import { everyChange } from '../../../../../electron/core/history/change-filter.ts';
import type { KnownThen } from '../../../../../shared/domain/insight.ts';
import { networkInsight, newChange } from '../../../../support/new-changes.ts';
import { type MemoryHistory, openMemoryHistory } from '../../../../support/open-memory-history.ts';

const everything = { ...everyChange, page: 0, pageSize: 200 };

const known: KnownThen = {
  insights: [
    { ...networkInsight('81.2.69.144', { city: 'Ulm' }), reverseName: 'p1.example' },
    {
      ...networkInsight('81.2.69.143', { country: null }),
      network: { asn: 4_200_000_000, organisation: '', kind: null },
    },
    { address: '81.2.69.142', country: null, network: null, place: null, reverseName: null },
  ],
  nat: { kind: 'carrier-grade', routerAddress: '100.64.3.9' },
  tunnel: { interfaceName: 'wg0' },
};
const set = newChange({
  kind: 'egress-set',
  after: ['81.2.69.144', '81.2.69.143', '81.2.69.142'],
  known,
});

const placesOf = async ({ database }: MemoryHistory) => {
  const [read] = await database.transaction([
    { sql: 'select id, country, city from places order by id', parameters: [] },
  ]);
  return read?.rows;
};

describe('what was known when an address changed', () => {
  it('is on the disk with the change, and comes with it wherever it is read', async () => {
    const first = await openMemoryHistory();
    const added = await first.history.changes.add(set);
    expect(added.known).toEqual(known);
    const { history } = await openMemoryHistory(first.database.content());
    expect((await history.changes.page(everything)).items).toEqual([added]);
    expect(await history.changes.last()).toEqual(added);
    expect((await history.changes.find(1))?.known).toEqual(known);
    expect(await history.outages.events(null, 5)).toEqual([
      { type: 'change', at: added.confirmedAt, change: added },
    ]);
  });

  it('is null when nothing was looked up, and not when nothing was found', async () => {
    const { history } = await openMemoryHistory();
    const nothing: KnownThen = { insights: [], nat: null, tunnel: null };
    await history.changes.add(newChange({ confirmedAt: 2 }));
    await history.changes.add(newChange({ confirmedAt: 1, known: nothing }));
    const { items } = await history.changes.page(everything);
    expect(items.map((change) => change.known)).toEqual([null, nothing]);
  });

  it('can be put in the place of what stood there, and leaves the other changes', async () => {
    const memory = await openMemoryHistory();
    const { changes } = memory.history;
    await changes.add(set);
    await changes.add(set);
    const later: KnownThen = {
      insights: [networkInsight('81.2.69.143', { city: 'Bern', country: 'CH' })],
      nat: null,
      tunnel: null,
    };
    await changes.setKnown(1, later);
    expect((await changes.find(1))?.known).toEqual(later);
    expect((await changes.find(2))?.known).toEqual(known);
    expect(await placesOf(memory)).toEqual([
      { id: 1, country: 'DE', city: 'Ulm' },
      { id: 2, country: 'CH', city: 'Bern' },
    ]);
  });

  it('of a change that could not be written down goes nowhere', async () => {
    const { history } = await openMemoryHistory();
    await history.changes.setKnown(0, known);
    await history.changes.setKnown(9, known);
    expect(await history.changes.facets()).toEqual({ providers: [], countries: [], firstAt: null });
  });

  it('rejects when it cannot be written, and leaves what was', async () => {
    const { history, database } = await openMemoryHistory();
    await history.changes.add(set);
    database.failWrites('disk full');
    await expect(
      history.changes.setKnown(1, { insights: [], nat: null, tunnel: null }),
    ).rejects.toThrow('disk full');
    expect((await history.changes.find(1))?.known).toEqual(known);
  });
});
