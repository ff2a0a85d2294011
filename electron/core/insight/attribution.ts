// Who made the data, to be named wherever it is shown (CC BY 4.0, section 3a). The titles and addresses are those of
// the licence files in the packages @ip-location-db/asn and @ip-location-db/geo-whois-asn-country-mmdb.

import type { Output } from '../../../shared/contract/index.ts';
import type { LookedUp } from '../ports.ts';

type Attribution = Output<'insight.about'>['data'][number];

const creativeCommons = 'CC BY 4.0';

/** DB-IP asks for a link to this page wherever its data is shown. */
const dbIp = 'https://db-ip.com/';

/** What the larger data set calls itself (`DBIP-City-Lite`, `GeoLite2-City`), and whose it is. */
function ofCity(type: string): Omit<Attribution, 'madeOn'> | null {
  if (/db-?ip/i.test(type)) {
    return { title: 'IP Geolocation by DB-IP', url: dbIp, licence: creativeCommons };
  }
  if (/^Geo(?:Lite|IP)/i.test(type)) {
    return {
      title: 'GeoLite2 Data created by MaxMind',
      url: 'https://www.maxmind.com',
      licence: 'GeoLite2 End User License Agreement',
    };
  }
  return null;
}

/** What the look-ups are made of. A data set of the owner's whose maker we don't know is left out. */
export function attributionOf({ madeOn, city }: LookedUp): Attribution[] {
  const networks = madeOn?.networks ?? null;
  const ofNetworks: readonly Omit<Attribution, 'madeOn'>[] = [
    {
      title: 'Route Views',
      url: 'https://www.routeviews.org/routeviews/',
      licence: creativeCommons,
    },
    { title: 'IP to ASN Lite by DB-IP', url: dbIp, licence: creativeCommons },
  ];
  const place = city.state === 'ready' ? ofCity(city.type) : null;
  return [
    ...ofNetworks.map((data) => ({ ...data, madeOn: networks })),
    {
      title: 'Number Resource Organization (NRO)',
      url: 'https://www.nro.net/',
      licence: creativeCommons,
      madeOn: madeOn?.countries ?? null,
    },
    {
      title: 'ip-location-db',
      url: 'https://github.com/sapics/ip-location-db',
      licence: creativeCommons,
      madeOn: networks,
    },
    ...(city.state === 'ready' && place !== null ? [{ ...place, madeOn: city.madeOn }] : []),
  ];
}
