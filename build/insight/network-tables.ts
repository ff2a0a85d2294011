import { elsewhere, type Networks, words } from '../../shared/networks/networks.ts';
import type { AsRange } from './asn-csv.ts';
import type { CountryRuns } from './country-mmdb.ts';
import { merged, put, type Run, runsOf } from './run.ts';

/** AFRINIC's names come twice: `Go4IT - Go4IT`. */
const plainName = (name: string): string => /^(?<once>.+) - \k<once>$/.exec(name)?.[1] ?? name;

/** The smallest part of IPv6 that stands in the large tables, in bits. */
const blockBits = 64n;

/** @returns the runs by /64, and those inside of divided ones, each closed by `elsewhere` */
export function splitIntoBlocks(runs: readonly Run[]): {
  readonly coarse: readonly Run[];
  readonly fine: readonly Run[];
} {
  const coarse: Run[] = [];
  const fine: Run[] = [];
  let before = 0;
  for (const { start, value } of runs) {
    const block = start >> blockBits;
    const blockStart = block << blockBits;
    const blockEnd = (block + 1n) << blockBits;
    if (start === blockStart) put(coarse, block, value);
    else {
      if (fine.at(-1)?.start === blockEnd) fine.pop();
      else put(fine, blockStart, before);
      fine.push({ start, value }, { start: blockEnd, value: elsewhere });
      put(coarse, block + 1n, value);
    }
    before = value;
  }
  return { coarse: merged(coarse), fine };
}

function startsOf(runs: readonly Run[], width: number): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(runs.length * width);
  for (const [row, { start }] of runs.entries()) {
    for (let word = 0; word < width; word += 1) {
      starts[row * width + word] = Number(
        (start >> BigInt(32 * (width - 1 - word))) & 0xffff_ffffn,
      );
    }
  }
  return starts;
}

const valuesOf = (runs: readonly Run[]): number[] => runs.map(({ value }) => value);

/** Everything in the form of the file; the same data makes the same bytes. */
export function networkTables(
  ipv4: readonly AsRange[],
  ipv6: readonly AsRange[],
  countries: CountryRuns,
): Networks {
  const organisations = new Map<number, string>();
  for (const { value, organisation } of [...ipv4, ...ipv6]) organisations.set(value, organisation);
  const asNumbers = [...organisations.keys()].sort((one, other) => one - other);
  const valueOfAs = new Map(asNumbers.map((asn, index) => [asn, index + 1]));
  const runsOfFamily = (ranges: readonly AsRange[]): readonly Run[] =>
    runsOf(
      ranges.map(({ first, last, value }) => ({ first, last, value: valueOfAs.get(value) ?? 0 })),
    );

  const encoded = asNumbers.map((asn) => Buffer.from(plainName(organisations.get(asn) ?? '')));
  const nameStarts = new Uint32Array(encoded.length + 1);
  for (const [index, { length }] of encoded.entries()) {
    nameStarts[index + 1] = (nameStarts[index] ?? 0) + length;
  }
  const networks4 = runsOfFamily(ipv4);
  const networks6 = splitIntoBlocks(runsOfFamily(ipv6));
  const countries6 = splitIntoBlocks(countries.ipv6);
  return {
    ipv4NetworkStarts: startsOf(networks4, words.ipv4),
    ipv4NetworkValues: Uint32Array.from(valuesOf(networks4)),
    ipv6NetworkStarts: startsOf(networks6.coarse, words.ipv6),
    ipv6NetworkValues: Uint32Array.from(valuesOf(networks6.coarse)),
    ipv6FineNetworkStarts: startsOf(networks6.fine, words.ipv6Fine),
    ipv6FineNetworkValues: Uint32Array.from(valuesOf(networks6.fine)),
    ipv4CountryStarts: startsOf(countries.ipv4, words.ipv4),
    ipv4CountryValues: oneByteEach(valuesOf(countries.ipv4)),
    ipv6CountryStarts: startsOf(countries6.coarse, words.ipv6),
    ipv6CountryValues: oneByteEach(valuesOf(countries6.coarse)),
    ipv6FineCountryStarts: startsOf(countries6.fine, words.ipv6Fine),
    ipv6FineCountryValues: Uint32Array.from(valuesOf(countries6.fine)),
    asNumbers: Uint32Array.from(asNumbers),
    nameStarts,
    nameBytes: new Uint8Array(Buffer.concat(encoded)),
    countryBytes: new Uint8Array(Buffer.from(countries.countries.join(''))),
  };
}

/** @throws when there are more countries than a byte can name; there are 249 codes (ISO 3166-1) */
function oneByteEach(values: readonly number[]): Uint8Array<ArrayBuffer> {
  if (values.some((value) => value > 255)) throw new Error('There are more than 255 countries.');
  return Uint8Array.from(values);
}
