import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChangeFilter,
  everyChange,
} from '../../../../../electron/core/history/change-filter.ts';
import type { Change } from '../../../../../shared/domain/change.ts';
import { networkInsight, newChange } from '../../../../support/new-changes.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';
import { readExport } from '../../../../support/read-export.ts';

/** The slow way. */
const matches = (change: Change, filter: ChangeFilter): boolean => {
  const insights = change.known?.insights ?? [];
  return (
    [...change.before, ...change.after].some((address) => address.includes(filter.text)) &&
    (filter.family === null || change.family === filter.family) &&
    (filter.asn === null || insights.some(({ network }) => network?.asn === filter.asn)) &&
    (filter.country === null || insights.some(({ country }) => country === filter.country)) &&
    (filter.from === null || change.confirmedAt >= filter.from) &&
    (filter.to === null || change.confirmedAt < filter.to)
  );
};

async function someChanges() {
  const memory = await openMemoryHistory();
  const changes: Change[] = [];
  for (let index = 0; index < 24; index += 1) {
    const after = [`81.2.69.${index}`, ...(index % 5 === 0 ? [`81.2.70.${index}`] : [])];
    const insights = after.map((address, position) =>
      networkInsight(address, {
        asn: position === 1 ? 9 : (index % 3) + 1,
        country: index % 2 === 0 ? 'DE' : position === 1 ? null : 'FR',
        city: index % 4 === 0 ? 'Ulm' : null,
      }),
    );
    changes.push(
      await memory.history.changes.add(
        newChange({
          family: index % 4 === 1 ? 'ipv6' : 'ipv4',
          after,
          confirmedAt: 1_000 + index * 10,
          known: index % 7 === 0 ? null : { insights, nat: null, tunnel: null },
        }),
      ),
    );
  }
  return { ...memory, changes: changes.toReversed() };
}

describe('a filter', () => {
  const filters = fc.record({
    text: fc.constantFrom('', '81.2.69', '70', '.1', '81.2.69.142', 'nowhere'),
    family: fc.constantFrom('ipv4' as const, 'ipv6' as const, null, null),
    asn: fc.constantFrom(1, 2, 9, 77, null, null),
    country: fc.constantFrom('DE', 'FR', 'ZZ', null, null),
    from: fc.option(fc.integer({ min: 990, max: 1_250 })),
    to: fc.option(fc.integer({ min: 990, max: 1_250 })),
  });

  it('finds exactly the changes that it means, on every page, and exports the same', async () => {
    const { history, database, changes } = await someChanges();
    await fc.assert(
      fc.asyncProperty(filters, fc.nat(3), async (filter, page) => {
        const expected = changes.filter((change) => matches(change, filter));
        const query = { ...filter, page, pageSize: 5 };
        expect(await history.changes.page(query)).toEqual({
          items: expected.slice(page * 5, page * 5 + 5),
          total: expected.length,
        });
        const { from: _from, to: _to, ...chosen } = filter;
        const text = await readExport(database, { table: 'changes', format: 'ndjson', ...chosen });
        const exported = text.split('\n').filter((line) => line !== '');
        expect(
          exported.map((line) => (JSON.parse(line) as { confirmed_at: number }).confirmed_at),
        ).toEqual(
          changes
            .filter((change) => matches(change, { ...everyChange, ...chosen }))
            .map(({ confirmedAt }) => confirmedAt)
            .toReversed(),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('takes a country as people write it', async () => {
    const { history } = await someChanges();
    const page = (country: string) =>
      history.changes.page({ ...everyChange, country, page: 0, pageSize: 50 });
    expect((await page('de')).total).toBe((await page('DE')).total);
  });
});

describe('a change', () => {
  it('has the one before and the one behind it of its own family, by time', async () => {
    const { history } = await openMemoryHistory();
    const add = (family: 'ipv4' | 'ipv6', confirmedAt: number) =>
      history.changes.add(newChange({ family, confirmedAt }));
    const middle = await add('ipv4', 200);
    const after = await add('ipv4', 300);
    await add('ipv6', 150);
    const before = await add('ipv4', 100);
    await add('ipv6', 250);
    expect(await history.changes.find(middle.id)).toMatchObject({ previous: before, next: after });
    expect(await history.changes.find(before.id)).toMatchObject({ previous: null, next: middle });
    expect(await history.changes.find(after.id)).toMatchObject({ previous: middle, next: null });
  });
});
