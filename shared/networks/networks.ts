// Which network and which country an address belongs to, as sorted tables that are used as they lie in the file.

import type { Ip } from '../domain/ip.ts';
import { rowAtOrBefore } from './range-search.ts';

/**
 * The tables by name, with how they are kept. Of each pair the row of `Starts` says where a range begins, and the row
 * of `Values` what it belongs to; 0 is nobody. A range ends where the next one begins.
 *
 * IPv6 is kept by /64, the smallest that is ever given to a line. The few /64 that are divided further stand in the
 * tables `ipv6Fine...`, where the value `elsewhere` sends back to the others.
 */
export const tableKinds = {
  ipv4NetworkStarts: Uint32Array,
  ipv4NetworkValues: Uint32Array,
  ipv6NetworkStarts: Uint32Array,
  ipv6NetworkValues: Uint32Array,
  ipv6FineNetworkStarts: Uint32Array,
  ipv6FineNetworkValues: Uint32Array,
  ipv4CountryStarts: Uint32Array,
  ipv6CountryStarts: Uint32Array,
  ipv6FineCountryStarts: Uint32Array,
  ipv6FineCountryValues: Uint32Array,
  /** The number of the autonomous system, by the value less one. */
  asNumbers: Uint32Array,
  /** Where its name begins in `nameBytes`; one more than there are systems. */
  nameStarts: Uint32Array,
  ipv4CountryValues: Uint8Array,
  ipv6CountryValues: Uint8Array,
  /** Two letters a country, by the value less one. */
  countryBytes: Uint8Array,
  /** UTF-8. */
  nameBytes: Uint8Array,
} as const;

export type TableName = keyof typeof tableKinds;
export type Networks = {
  readonly [Name in TableName]: InstanceType<(typeof tableKinds)[Name]>;
};

export const elsewhere = 0xffff_ffff;
/** How many words of 32 bits the start of a range has. */
export const words = { ipv4: 1, ipv6: 2, ipv6Fine: 4 } as const;

export interface NetworkFacts {
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly network: { readonly asn: number; readonly organisation: string } | null;
}

type Rows = readonly [starts: Uint32Array, words: number, values: ArrayLike<number>];

function valueAt([starts, width, values]: Rows, key: ArrayLike<number>): number | undefined {
  return values[rowAtOrBefore(starts, width, key)];
}

function fineOr(fine: Rows, coarse: Rows, key: ArrayLike<number>): number {
  const value = valueAt(fine, key) ?? elsewhere;
  return value === elsewhere ? (valueAt(coarse, key) ?? 0) : value;
}

const wordsOf = ({ family, value }: Ip): readonly number[] =>
  family === 'ipv4'
    ? [Number(value)]
    : [96n, 64n, 32n, 0n].map((shift) => Number((value >> shift) & 0xffff_ffffn));

/**
 * What the tables say of an address, special-purpose ones not told apart. Some microseconds.
 * @param decode reads UTF-8
 */
export function factsOf(
  tables: Networks,
  ip: Ip,
  decode: (bytes: Uint8Array) => string,
): NetworkFacts {
  const key = wordsOf(ip);
  const isIpv4 = ip.family === 'ipv4';
  const network = isIpv4
    ? valueAt([tables.ipv4NetworkStarts, words.ipv4, tables.ipv4NetworkValues], key)
    : fineOr(
        [tables.ipv6FineNetworkStarts, words.ipv6Fine, tables.ipv6FineNetworkValues],
        [tables.ipv6NetworkStarts, words.ipv6, tables.ipv6NetworkValues],
        key,
      );
  const country = isIpv4
    ? valueAt([tables.ipv4CountryStarts, words.ipv4, tables.ipv4CountryValues], key)
    : fineOr(
        [tables.ipv6FineCountryStarts, words.ipv6Fine, tables.ipv6FineCountryValues],
        [tables.ipv6CountryStarts, words.ipv6, tables.ipv6CountryValues],
        key,
      );
  return {
    country: countryOf(tables, country ?? 0),
    network: networkOf(tables, network ?? 0, decode),
  };
}

function countryOf({ countryBytes }: Networks, value: number): string | null {
  if (value === 0) return null;
  return String.fromCharCode(...countryBytes.subarray(2 * value - 2, 2 * value));
}

function networkOf(
  tables: Networks,
  value: number,
  decode: (bytes: Uint8Array) => string,
): NetworkFacts['network'] {
  const asn = value === 0 ? undefined : tables.asNumbers[value - 1];
  if (asn === undefined) return null;
  const bytes = tables.nameBytes.subarray(tables.nameStarts[value - 1], tables.nameStarts[value]);
  return { asn, organisation: decode(bytes) };
}
