import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyChange } from '../../../../../electron/core/history/change-filter.ts';
import { connect } from '../../../../../electron/core/history/connection.ts';
import type { NewChange } from '../../../../../shared/domain/change.ts';
import { twoAgree } from '../../../../support/canned-observations.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const at = Date.UTC(2026, 4, 1);

const change = (given: Partial<NewChange> = {}): NewChange => ({
  family: 'ipv4',
  kind: 'replaced',
  before: ['81.2.69.142'],
  after: ['81.2.69.143'],
  firstSeenAt: at,
  confirmedAt: at + 10_000,
  heldMs: 86_400_000,
  told: true,
  known: null,
  evidence: twoAgree('ipv4', '81.2.69.143', at),
  ...given,
});

const everything = { ...everyChange, page: 0, pageSize: 200 } as const;

describe('changes', () => {
  it('numbers a change and has it on the disk when it returns', async () => {
    const { history, database } = await openMemoryHistory();
    const { evidence, ...told } = change();
    expect(await history.changes.add(change())).toEqual({ ...told, id: 1 });
    const again = await openMemoryHistory(database.content());
    expect(await again.history.changes.find(1)).toEqual({
      ...told,
      id: 1,
      evidence,
      previous: null,
      next: null,
    });
    expect((await again.history.changes.add(change())).id).toBe(2);
  });

  it('keeps since when a prefix is ours while its suffix rotates', async () => {
    const { history } = await openMemoryHistory();
    await history.changes.add(change({ kind: 'within-prefix', heldMs: 5_000 }));
    expect((await history.current.load()).get('ipv4')?.since).toBe(at - 5_000);
  });

  it('knows at the next start what is ours, without another save', async () => {
    const { history, database } = await openMemoryHistory();
    await history.changes.add(change());
    const again = await openMemoryHistory(database.content());
    expect(await again.history.current.load()).toEqual(
      new Map([['ipv4', { addresses: ['81.2.69.143'], since: at, confirmedAt: at + 10_000 }]]),
    );
  });

  it('rejects when it cannot be written', async () => {
    const { history, database } = await openMemoryHistory();
    database.failWrites('disk full');
    await expect(history.changes.add(change())).rejects.toThrow('disk full');
  });

  it('finds nothing where there is nothing', async () => {
    const { history } = await openMemoryHistory();
    expect(await history.changes.find(1)).toBeNull();
    expect(await history.changes.last()).toBeNull();
    expect(await history.changes.page(everything)).toEqual({ items: [], total: 0 });
  });

  it('keeps a first change, an egress set and one that is not told', async () => {
    const { history } = await openMemoryHistory();
    const first = await history.changes.add(
      change({ kind: 'first', before: [], heldMs: null, evidence: [] }),
    );
    const set = await history.changes.add(
      change({ kind: 'egress-set', after: ['81.2.69.143', '81.2.69.144'], told: false }),
    );
    expect(await history.changes.page(everything)).toEqual({ items: [set, first], total: 2 });
    expect(await history.changes.last()).toEqual(set);
  });

  it('pages newest first, of one family or of both, with the total', async () => {
    const { history } = await openMemoryHistory();
    for (let index = 0; index < 5; index += 1) {
      const family = index === 2 ? 'ipv6' : 'ipv4';
      await history.changes.add(change({ family, confirmedAt: at + index }));
    }
    const ids = async (page: number, family: 'ipv4' | 'ipv6' | null) => {
      const { items, total } = await history.changes.page({
        ...everyChange,
        family,
        page,
        pageSize: 2,
      });
      return { ids: items.map(({ id }) => id), total };
    };
    expect(await ids(0, null)).toEqual({ ids: [5, 4], total: 5 });
    expect(await ids(2, null)).toEqual({ ids: [1], total: 5 });
    expect(await ids(3, null)).toEqual({ ids: [], total: 5 });
    expect(await ids(1, 'ipv4')).toEqual({ ids: [2, 1], total: 4 });
    expect(await ids(0, 'ipv6')).toEqual({ ids: [3], total: 1 });
  });

  it('goes by the moment and not by the number, as after an import', async () => {
    const { history } = await openMemoryHistory();
    await history.changes.add(change({ confirmedAt: at + 5_000 }));
    await history.changes.add(change({ confirmedAt: at - 5_000 }));
    const { items } = await history.changes.page(everything);
    expect(items.map(({ id }) => id)).toEqual([1, 2]);
    const first = await history.changes.page({ ...everything, pageSize: 1 });
    expect(first.items.map(({ id }) => id)).toEqual([1]);
    expect((await history.changes.last())?.id).toBe(1);
  });

  it('keeps the order of a set, and each address once for all changes', async () => {
    const { history, database } = await openMemoryHistory();
    const set = ['81.2.69.144', '81.2.69.142', '81.2.69.143'];
    await history.changes.add(change({ kind: 'egress-set', after: set }));
    await history.changes.add(change({ before: set, after: ['81.2.69.142'] }));
    const { items } = await history.changes.page(everything);
    expect(items.map(({ before, after }) => [before, after])).toEqual([
      [set, ['81.2.69.142']],
      [['81.2.69.142'], set],
    ]);
    const addresses = await connect(database).selectFrom('addresses').select('address').execute();
    expect(addresses.map(({ address }) => address).sort()).toEqual(set.toSorted());
  });

  it('searches in one family, page by page, with the total on each', async () => {
    const { history } = await openMemoryHistory();
    for (const [index, family] of (['ipv4', 'ipv6', 'ipv4', 'ipv4'] as const).entries()) {
      const after = family === 'ipv4' ? [`81.2.69.${index}`] : [`2001:db8::${index}`];
      await history.changes.add(change({ family, before: [], after, confirmedAt: at + index }));
    }
    const found = async (text: string, family: 'ipv4' | 'ipv6' | null, page: number) => {
      const { items, total } = await history.changes.page({
        ...everyChange,
        text,
        family,
        page,
        pageSize: 2,
      });
      return { ids: items.map(({ id }) => id), total };
    };
    expect(await found('2', null, 0)).toEqual({ ids: [4, 3], total: 4 });
    expect(await found('2', 'ipv4', 1)).toEqual({ ids: [1], total: 3 });
    expect(await found('db8', 'ipv6', 0)).toEqual({ ids: [2], total: 1 });
    expect(await found('db8', 'ipv4', 0)).toEqual({ ids: [], total: 0 });
    expect(await found('81.2', 'ipv4', 5)).toEqual({ ids: [], total: 3 });
  });

  it('finds for any text exactly the changes with an address that holds it', async () => {
    const { history } = await openMemoryHistory();
    const addresses = [
      '81.2.69.142',
      '81.2.69.14',
      '2001:db8::a%b',
      'fe80::_1',
      '!\\',
      "it's",
      '"?',
    ];
    const sets = addresses.map((address, index) => ({
      before: [address],
      after: [addresses[(index + 3) % addresses.length] ?? '', '203.0.113.9'],
    }));
    for (const set of sets) await history.changes.add(change({ ...set, evidence: [] }));
    const text = fc.oneof(
      fc.string({
        unit: fc.constantFrom(
          '%',
          '_',
          '!',
          '\\',
          "'",
          '"',
          '?',
          ' ',
          '\0',
          '.',
          ':',
          '1',
          '2',
          'A',
          'b',
        ),
        maxLength: 4,
      }),
      fc.string(),
      fc
        .tuple(fc.constantFrom(...addresses), fc.nat(10), fc.nat(10))
        .map(([address, from, length]) => address.slice(from, from + length).toUpperCase()),
    );
    await fc.assert(
      fc.asyncProperty(text, async (wanted) => {
        const part = wanted.trim().toLowerCase();
        const expected = sets.flatMap(({ before, after }, index) =>
          [...before, ...after].some((address) => address.includes(part)) ? [index + 1] : [],
        );
        const { items, total } = await history.changes.page({ ...everything, text: wanted });
        expect(items.map(({ id }) => id).toReversed()).toEqual(expected);
        expect(total).toBe(expected.length);
      }),
      { numRuns: 500 },
    );
  });
});
