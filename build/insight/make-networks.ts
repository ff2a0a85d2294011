import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packNetworks, readHead } from '../../shared/networks/networks-file.ts';
import { parseAsnCsv } from './asn-csv.ts';
import { readCountryRuns } from './country-mmdb.ts';
import { networkTables } from './network-tables.ts';

const dataPackages = {
  networks: '@ip-location-db/asn',
  countries: '@ip-location-db/geo-whois-asn-country-mmdb',
} as const;

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** Their versions end with the moment they were made at: `2.3.2026061719`. */
function madeOnOf(version: string): string {
  const [, year, month, day] = /\.(\d{4})(\d\d)(\d\d)\d\d$/.exec(version) ?? [];
  if (day === undefined) throw new Error(`The version ${version} of the data names no date.`);
  return `${year}-${month}-${day}`;
}

/** @param root the project's folder */
export function makeNetworks(root: string): Uint8Array {
  const file = (name: keyof typeof dataPackages, path: string): Buffer =>
    readFileSync(join(root, 'node_modules', dataPackages[name], path));
  const tables = networkTables(
    parseAsnCsv(file('networks', 'asn-ipv4-num.csv').toString()),
    parseAsnCsv(file('networks', 'asn-ipv6-num.csv').toString()),
    readCountryRuns(file('countries', 'geo-whois-asn-country.mmdb')),
  );
  return packNetworks(about(root), tables, sha256);
}

const licenceFiles = {
  networks: ['ROUTEVIEWS-LICENSE', 'DBIP-LICENSE', 'NRO_LICENSE', 'MODIFICATIONS'],
  countries: ['NRO_LICENSE'],
} as const;

/** Under what the data may be passed on, in its makers' words (docs/insight.md). */
function licences(root: string): string {
  const texts = (['networks', 'countries'] as const).flatMap((name) =>
    licenceFiles[name].map((file) => {
      const text = readFileSync(join(root, 'node_modules', dataPackages[name], file), 'utf8');
      return `${dataPackages[name]}, ${file}:\n\n${text.trim()}\n`;
    }),
  );
  return texts.join('\n');
}

/** Of what the file is made: the data by its versions, and the text of what makes it. */
function about(root: string) {
  const versionOf = (name: keyof typeof dataPackages): string => {
    const path = join(root, 'node_modules', dataPackages[name], 'package.json');
    const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
    return version;
  };
  const versions = { networks: versionOf('networks'), countries: versionOf('countries') };
  const recipe = createHash('sha256').update(JSON.stringify(versions));
  for (const folder of ['build/insight', 'shared/networks']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      recipe.update(readFileSync(join(root, folder, name)));
    }
  }
  return {
    recipe: recipe.digest('hex'),
    madeOn: { networks: madeOnOf(versions.networks), countries: madeOnOf(versions.countries) },
  };
}

/**
 * Makes the file where it is missing or was made of something else, and licences.txt beside it. Takes a few seconds,
 * otherwise nothing.
 */
export function ensureNetworks(root: string, target: string): void {
  if (recipeIn(target) === about(root).recipe) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(join(dirname(target), 'licences.txt'), licences(root));
  // Beside it first: an interrupted build leaves no half a file.
  writeFileSync(`${target}.new`, makeNetworks(root));
  renameSync(`${target}.new`, target);
}

function recipeIn(path: string): string | null {
  try {
    return readHead(new Uint8Array(readFileSync(path)))?.recipe ?? null;
  } catch {
    return null;
  }
}
