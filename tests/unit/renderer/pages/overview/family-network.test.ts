import { describe, expect, it } from 'vitest';
import { familyNetwork } from '../../../../../renderer/pages/overview/family-network.ts';
import type { AddressInsight, NetworkKind } from '../../../../../shared/domain/insight.ts';

const insight = (
  address: string,
  asn: number,
  kind: NetworkKind | null,
  known: Partial<AddressInsight> = {},
): AddressInsight => ({
  address,
  country: 'AT',
  network: { asn, organisation: `Network ${asn}`, kind },
  place: null,
  reverseName: null,
  ...known,
});

describe('what is known of the networks of a family', () => {
  it('is nothing while none of its addresses has been looked up', () => {
    expect(familyNetwork(['203.0.113.1'], [])).toBeNull();
    expect(familyNetwork([], [insight('203.0.113.1', 1, null)])).toBeNull();
    expect(familyNetwork(['203.0.113.2'], [insight('203.0.113.1', 1, null)])).toBeNull();
  });

  it('names each network, place and kind once, in the order of the addresses', () => {
    const place = { city: 'Malmö', latitude: 55.6, longitude: 13 };
    expect(
      familyNetwork(
        ['203.0.113.1', '203.0.113.2', '203.0.113.3', '203.0.113.4'],
        [
          insight('203.0.113.4', 9, 'hosting'),
          insight('203.0.113.3', 2, 'vpn', { country: 'SE', place }),
          insight('203.0.113.2', 1, 'access'),
          insight('203.0.113.1', 1, 'access'),
          insight('198.51.100.1', 7, 'mobile'),
        ],
      ),
    ).toEqual({
      networks: [
        { asn: 1, organisation: 'Network 1', kind: 'access' },
        { asn: 2, organisation: 'Network 2', kind: 'vpn' },
        { asn: 9, organisation: 'Network 9', kind: 'hosting' },
      ],
      places: [
        { country: 'AT', city: null },
        { country: 'SE', city: 'Malmö' },
      ],
      kinds: ['vpn', 'hosting'],
    });
  });

  it('is empty, and not nothing, for an address that the data do not know', () => {
    const unknown = insight('203.0.113.1', 1, null, { country: null, network: null });
    expect(familyNetwork(['203.0.113.1'], [unknown])).toEqual({
      networks: [],
      places: [],
      kinds: [],
    });
  });
});
