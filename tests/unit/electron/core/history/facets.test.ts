import { beforeEach, describe, expect, it } from 'vitest';
import { networkInsight, newChange } from '../../../../support/new-changes.ts';
import { type MemoryHistory, openMemoryHistory } from '../../../../support/open-memory-history.ts';

describe('what the changes can be filtered by', () => {
  let memory: MemoryHistory;
  const add = (confirmedAt: number, ...insights: ReturnType<typeof networkInsight>[]) =>
    memory.history.changes.add(
      newChange({ confirmedAt, known: { insights, nat: null, tunnel: null } }),
    );
  beforeEach(async () => {
    memory = await openMemoryHistory();
  });

  it('stands in the order of how often it comes, and each change counts once for each', async () => {
    await add(50, networkInsight('81.2.69.1', { asn: 2, country: 'FR' }));
    await add(40, networkInsight('81.2.69.1', { asn: 1 }));
    await add(
      60,
      networkInsight('81.2.69.1', { asn: 1, city: 'Ulm' }),
      networkInsight('81.2.69.2', { asn: 1, city: 'Bonn' }),
      networkInsight('81.2.69.3', { asn: 3, country: 'FR' }),
    );
    await add(70, networkInsight('81.2.69.1', { asn: null, country: null }));
    await memory.history.changes.add(newChange({ confirmedAt: 30 }));
    expect(await memory.history.changes.facets()).toEqual({
      providers: [
        { asn: 1, organisation: 'Network 1', changes: 2 },
        { asn: 2, organisation: 'Network 2', changes: 1 },
        { asn: 3, organisation: 'Network 3', changes: 1 },
      ],
      countries: [
        { country: 'DE', changes: 2 },
        { country: 'FR', changes: 2 },
      ],
      firstAt: 30,
    });
  });

  it('names a provider as it was called last', async () => {
    const named = (organisation: string) => ({
      ...networkInsight('81.2.69.1'),
      network: { asn: 7, organisation, kind: null },
    });
    await add(1, named('Old Cable'));
    await add(2, named('New Cable'));
    expect((await memory.history.changes.facets()).providers).toEqual([
      { asn: 7, organisation: 'New Cable', changes: 2 },
    ]);
  });

  it('is no longer than anybody reads', async () => {
    for (let asn = 1; asn <= 203; asn += 1) await add(asn, networkInsight('81.2.69.1', { asn }));
    expect((await memory.history.changes.facets()).providers).toHaveLength(200);
  });
});
