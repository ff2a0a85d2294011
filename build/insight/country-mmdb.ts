// Reads a whole country database in the MaxMind DB format (https://maxmind.github.io/MaxMind-DB/): mmdb-lib answers
// for single addresses, so the search tree is walked here, and mmdb-lib is asked once for each different record.

import { type CountryResponse, Reader } from 'mmdb-lib';
import type { Family } from '../../shared/domain/family.ts';
import { addressBits, formatIp } from '../../shared/domain/ip.ts';
import { merged, type Run } from './run.ts';

export interface CountryRuns {
  /** Without the first, nobody: the value of a run is the place here and one more. */
  readonly countries: readonly string[];
  readonly ipv4: readonly Run[];
  /** Of 2000::/3, all that is given to lines so far. */
  readonly ipv6: readonly Run[];
}

/** The only size that is read here, enough for 16 million nodes; the data has 1.3 million. */
const recordBits = 24;
const recordBytes = recordBits / 8;

/** Left or right record of a node. */
const recordOf = (database: Buffer, node: number, isRight: boolean): number =>
  database.readUIntBE((2 * node + (isRight ? 1 : 0)) * recordBytes, recordBytes);

/** @throws when it is not a database of countries for both families */
export function readCountryRuns(database: Buffer): CountryRuns {
  const reader = new Reader<CountryResponse>(database);
  const { nodeCount, recordSize, ipVersion } = reader.metadata;
  if (ipVersion !== 6) throw new Error('The country database is not one of both families.');
  if (recordSize !== recordBits) {
    throw new Error(
      `The country database has records of ${recordSize} bits, not of ${recordBits}.`,
    );
  }
  const countries: string[] = [];
  const valueOfRecord = new Map<number, number>();

  const read = (record: number, family: Family, start: bigint): number => {
    const text = countryIn(reader.get(formatIp({ family, value: start })));
    if (text !== null && !countries.includes(text)) countries.push(text);
    const value = text === null ? 0 : countries.indexOf(text) + 1;
    valueOfRecord.set(record, value);
    return value;
  };

  const runsBelow = (family: Family, first: bigint, bits: number): readonly Run[] => {
    const runs: Run[] = [];
    const walk = (record: number, start: bigint, depth: number): void => {
      if (record < nodeCount) {
        walk(recordOf(database, record, false), start, depth + 1);
        const right = start | (1n << BigInt(addressBits[family] - depth - 1));
        walk(recordOf(database, record, true), right, depth + 1);
      } else if (record === nodeCount) runs.push({ start, value: 0 });
      else runs.push({ start, value: valueOfRecord.get(record) ?? read(record, family, start) });
    };
    walk(descend(first, bits), family === 'ipv4' ? 0n : first, family === 'ipv4' ? 0 : bits);
    return merged(runs);
  };

  /** The record that the first `bits` bits lead to. */
  const descend = (path: bigint, bits: number): number => {
    let record = 0;
    for (let depth = 0; depth < bits && record < nodeCount; depth += 1) {
      record = recordOf(database, record, ((path >> BigInt(127 - depth)) & 1n) === 1n);
    }
    return record;
  };

  // IPv4 lies at ::/96.
  const ipv4 = runsBelow('ipv4', 0n, 96);
  const ipv6 = runsBelow('ipv6', 1n << 125n, 3);
  return { countries, ipv4, ipv6 };
}

/** The data names the field itself, without MaxMind's nesting. */
function countryIn(record: unknown): string | null {
  const code: unknown = Object(record).country_code;
  return typeof code === 'string' && /^[A-Z]{2}$/.test(code) ? code : null;
}
