import { builtInSources } from './address/built-in-sources.ts';
import { attributionOf } from './insight/attribution.ts';

const unknownData = { facts: [], problem: null, madeOn: null };

/** Where bots are made, and invited. */
const discordHost = 'discord.com';

/**
 * The hosts that the pages link to: the terms of the built-in sources, who made the data about networks, and Discord.
 */
export function linkedHosts(): ReadonlySet<string> {
  const credits = ['DBIP-City-Lite', 'GeoLite2-City'].flatMap((type) =>
    attributionOf({ ...unknownData, city: { state: 'ready', type, madeOn: '' } }),
  );
  const urls = [
    ...builtInSources.map(({ termsUrl }) => termsUrl),
    ...credits.map(({ url }) => url),
  ];
  return new Set([
    ...urls.flatMap((url) => (url === undefined ? [] : new URL(url).host)),
    discordHost,
  ]);
}
