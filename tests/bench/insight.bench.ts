import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeNetworks } from '../../build/insight/make-networks.ts';
import { insightFolder, networksFile } from '../support/built-files.ts';
import { type BundledProgram, bundleProgram } from '../support/bundle-program.ts';
import type { InsightFigures, InsightTask } from './insight/figures.ts';
import { ms, percentile, printTable } from './table.ts';

const root = resolve(import.meta.dirname, '../..');
const database = join(
  root,
  'node_modules/@ip-location-db/geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb',
);
const runs = 5;

let program: BundledProgram;
beforeAll(async () => {
  program = await bundleProgram(resolve(import.meta.dirname, 'insight-child.ts'));
});
afterAll(() => program?.remove());

/** Each in a fresh process; of every figure the median. */
function measure(task: InsightTask): InsightFigures {
  const all = Array.from({ length: runs }, () => {
    const argv = ['--expose-gc', program.file, task, insightFolder, database];
    return JSON.parse(execFileSync(process.execPath, argv).toString()) as InsightFigures;
  });
  const median = (of: (figures: InsightFigures) => number): number => percentile(all.map(of), 0.5);
  return {
    firstMs: median(({ firstMs }) => firstMs),
    eachMicroseconds: median(({ eachMicroseconds }) => eachMicroseconds),
    memoryBytes: median(({ memoryBytes }) => memoryBytes),
    idleBytes: all[0]?.idleBytes === null ? null : median(({ idleBytes }) => idleBytes ?? 0),
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const row = (name: string, says: string, bytes: number, figures: InsightFigures): string[] => [
  name,
  says,
  megabytes(bytes),
  ms(figures.firstMs),
  `${figures.eachMicroseconds.toFixed(1)} µs`,
  megabytes(figures.memoryBytes),
  figures.idleBytes === null ? 'stays' : megabytes(figures.idleBytes),
];

it('looks addresses up', () => {
  const file = readFileSync(networksFile);
  const started = performance.now();
  makeNetworks(root);
  const makeMs = performance.now() - started;
  const thread = measure('thread');
  const both = 'network, country';
  printTable(
    `Look-ups (medians of ${runs} processes, 200,000 addresses of both families)`,
    ['what', 'says', 'file', 'first answer', 'each', 'memory', 'once idle'],
    [
      row('IP Beacon, asked over its thread', both, file.length, thread),
      row('IP Beacon, the tables alone', both, file.length, measure('tables')),
      row('mmdb-lib 3.0.3', 'country', readFileSync(database).length, measure('peer')),
    ],
  );
  console.log(
    `The file is made in ${(makeMs / 1_000).toFixed(1)} s and is ${megabytes(gzipSync(file).length)} compressed.`,
  );
  expect(thread.memoryBytes).toBeGreaterThan(0);
});
