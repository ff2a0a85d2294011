import { describe, expect, it } from 'vitest';
import type { AddressInsight, KnownThen } from '../../../../../shared/domain/insight.ts';
import { startFamilyWatch } from '../../../../support/start-family-watch.ts';

const knownOf = async (addresses: readonly string[]): Promise<KnownThen> => ({
  insights: addresses.map((address): AddressInsight => ({
    address,
    country: 'DE',
    network: null,
    place: null,
    reverseName: null,
  })),
  nat: null,
  tunnel: null,
});

describe('what is known of an address', () => {
  it('is written down with the change, and shown together with the address', async () => {
    const { clock, known, record, setAddress, watch } = startFamilyWatch({ knownOf });
    await clock.advance(60_000);
    expect(record.changes.map((change) => change.known)).toEqual([await knownOf(['A'])]);
    expect(known()).toMatchObject({ addresses: ['A'], insights: [{ address: 'A' }] });
    setAddress('B');
    void watch.look(false);
    await clock.advance(11_000);
    expect(record.changes.at(-1)?.known).toEqual(await knownOf(['B']));
    expect(known()).toMatchObject({ addresses: ['B'], insights: [{ address: 'B' }] });
  });

  it('of the address before is not shown beside the new one', async () => {
    let isKnown = true;
    const { clock, known, setAddress, watch } = startFamilyWatch({
      knownOf: async (addresses) => (isKnown ? knownOf(addresses) : null),
    });
    await clock.advance(60_000);
    isKnown = false;
    setAddress('B');
    void watch.look(false);
    await clock.advance(11_000);
    expect(known()).toMatchObject({ addresses: ['B'], insights: [] });
  });

  it('does not change when the confirmation takes its time', async () => {
    const { clock, record } = startFamilyWatch({
      knownOf: (addresses) =>
        new Promise((resolve) => {
          clock.schedule(300, () => resolve(knownOf(addresses)));
        }),
    });
    const startedAt = clock.now();
    await clock.advance(1_000);
    expect(record.changes).toMatchObject([
      { after: ['A'], firstSeenAt: startedAt + 40, confirmedAt: startedAt + 40 },
    ]);
  });

  it('is asked for changes only', async () => {
    let asked = 0;
    const { clock } = startFamilyWatch({
      knownOf: async (addresses) => {
        asked += 1;
        return knownOf(addresses);
      },
    });
    await clock.advance(3_600_000);
    expect(asked).toBe(1);
  });
});
