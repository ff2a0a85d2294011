import { describe, expect, it } from 'vitest';
import { attributionOf } from '../../../../../electron/core/insight/attribution.ts';
import type { CityData, LookedUp } from '../../../../../electron/core/ports.ts';

const small = [
  {
    title: 'Route Views',
    url: 'https://www.routeviews.org/routeviews/',
    licence: 'CC BY 4.0',
    madeOn: '2026-06-17',
  },
  {
    title: 'IP to ASN Lite by DB-IP',
    url: 'https://db-ip.com/',
    licence: 'CC BY 4.0',
    madeOn: '2026-06-17',
  },
  {
    title: 'Number Resource Organization (NRO)',
    url: 'https://www.nro.net/',
    licence: 'CC BY 4.0',
    madeOn: '2026-06-16',
  },
  {
    title: 'ip-location-db',
    url: 'https://github.com/sapics/ip-location-db',
    licence: 'CC BY 4.0',
    madeOn: '2026-06-17',
  },
];
const lookedUp = (city: CityData): LookedUp => ({
  facts: [],
  problem: null,
  madeOn: { networks: '2026-06-17', countries: '2026-06-16' },
  city,
});
const ready = (type: string): CityData => ({ state: 'ready', type, madeOn: '2026-06-01' });

describe('who made the data', () => {
  it('is named for networks and countries', () => {
    expect(attributionOf(lookedUp({ state: 'off' }))).toEqual(small);
    expect(attributionOf(lookedUp({ state: 'failed', problem: 'It is gone.' }))).toEqual(small);
  });

  it.each(['DBIP-City-Lite', 'dbip city ipv4'])('is DB-IP for the cities of %s', (type) => {
    expect(attributionOf(lookedUp(ready(type)))[4]).toEqual({
      title: 'IP Geolocation by DB-IP',
      url: 'https://db-ip.com/',
      licence: 'CC BY 4.0',
      madeOn: '2026-06-01',
    });
  });

  it('is MaxMind for the cities of GeoLite2', () => {
    expect(attributionOf(lookedUp(ready('GeoLite2-City')))[4]).toEqual({
      title: 'GeoLite2 Data created by MaxMind',
      url: 'https://www.maxmind.com',
      licence: 'GeoLite2 End User License Agreement',
      madeOn: '2026-06-01',
    });
  });

  it('is not invented for data that we do not know', () => {
    expect(attributionOf(lookedUp(ready('My-Cities')))).toEqual(small);
  });

  it('has no date when the data could not be read', () => {
    const dates = attributionOf({ ...lookedUp({ state: 'off' }), madeOn: null });
    expect(dates.map(({ madeOn }) => madeOn)).toEqual([null, null, null, null]);
  });
});
