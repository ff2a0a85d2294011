import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tenYears } from '../support/ten-years.ts';
import { bundleChild, type Child } from './history/child.ts';
import { type Column, columns, ourColumn, printRows } from './history/columns.ts';
import type { MakeDataResult } from './history/make-data.ts';
import { installPeers, type Peers } from './history/peers.ts';
import { inRounds, megabytes } from './history/rounds.ts';
import { rowsOfCharts } from './history/rows-of-charts.ts';
import { rowsOfUpkeep } from './history/rows-of-upkeep.ts';
import { rowsOfWrites } from './history/rows-of-writes.ts';
import { rowsOfYears } from './history/rows-of-years.ts';

const artefacts = resolve(import.meta.dirname, '../../artefacts');
const dayMs = 86_400_000;
/** A snapshot is taken then. */
/** More of them, and the program takes a snapshot (electron/node/history/snapshots.ts). */
const longestJournalEntries = 11_990;

let child: Child;
let peers: Peers;
let folder: string;
let data: MakeDataResult;
let present: readonly Column[];
beforeAll(async () => {
  mkdirSync(artefacts, { recursive: true });
  peers = installPeers(join(artefacts, 'bench-peers'));
  for (const [name, problem] of Object.entries(peers.missing)) {
    console.log(`Without ${name}, which could not be installed or compiled: ${problem}`);
  }
  present = columns.filter(({ contender }) => !Object.hasOwn(peers.missing, contender));
  child = await bundleChild();
  // On the disk of the project: the system's folder for temporary files may be memory.
  folder = mkdtempSync(join(artefacts, 'bench-history-'));
  const { workerFile } = child;
  data = await child.measure('makeData', { years: tenYears, folder, workerFile });
}, 600_000);
afterAll(() => {
  child?.remove();
  rmSync(folder, { recursive: true });
});

const placeOf = ({ contender }: Column, at: string) => ({
  contender,
  folder: at,
  workerFile: child.workerFile,
  peersFolder: peers.folder,
});
const ourHistory = (): { readonly folder: string; readonly workerFile: string } => ({
  folder: join(folder, 'ip-beacon'),
  workerFile: child.workerFile,
});

it('writes durably', async () => {
  // The warm-up is that long because SQLite's WebAssembly is compiled function by function, as each is first met.
  const counts = { warmUp: 1_000, single: 1_000, writers: 64 };
  const results = await inRounds(present, (column) => {
    const place = placeOf(column, mkdtempSync(join(folder, 'writes-')));
    // To the peers many at once are one after the other.
    const concurrent = column.contender === 'ip-beacon' ? 12_800 : 1_280;
    return child.measure('writes', { ...place, ...counts, concurrent });
  });
  expect(results.size).toBe(present.length);
  printRows('Durable writes of one row', results, rowsOfWrites);
});

/** @returns how many different answers there were */
async function chart(title: string, from: number, to: number, at: string): Promise<number> {
  const results = await inRounds(present, (column) => {
    const place = placeOf(column, join(at, column.contender));
    return child.measure('buckets', { ...place, from, to, buckets: 500, runs: 60 });
  });
  printRows(`${title} to 500 buckets with p95`, results, rowsOfCharts);
  return new Set([...results.values()].flat().map(({ digest }) => digest)).size;
}

it('draws a year of minutes of which every hour is kept', async () => {
  const at = join(folder, 'year');
  mkdirSync(at);
  const { workerFile } = child;
  const years = { ...tenYears, days: 366, checks: 0, ages: { ...tenYears.ages, hourDays: 366 } };
  const { to } = await child.measure('makeData', { years, folder: at, workerFile });
  expect(await chart('One year of minutes', to - 365 * dayMs, to, at)).toBe(1);
});

it('draws ten years, and the last of them', async () => {
  const { from, to } = data;
  expect(await chart('The last of ten years', to - 365 * dayMs, to, folder)).toBe(1);
  expect(await chart('Ten years', from, to, folder)).toBe(1);
});

it('keeps ten years', async () => {
  const start = () => child.measure('start', { ...ourHistory(), journalEntries: 0 });
  const starts = await inRounds([ourColumn], start);
  const memory = await inRounds([ourColumn], async () => ({
    none: await child.measure('memory', { ...ourHistory(), folder: null }),
    open: await child.measure('memory', ourHistory()),
  }));
  await child.measure('start', { ...ourHistory(), journalEntries: longestJournalEntries });
  const startsAfterKill = await inRounds([ourColumn], start);
  const ours = {
    fileBytes: data.files.reduce((sum, { bytes }) => sum + bytes, 0),
    starts: starts.get(ourColumn) ?? [],
    startsAfterKill: startsAfterKill.get(ourColumn) ?? [],
    memory: memory.get(ourColumn) ?? [],
  };
  expect(data.dataBytes).toBeGreaterThan(0);
  printRows(
    `Ten years (${megabytes(data.dataBytes)} of data)`,
    new Map([[ourColumn, ours]]),
    rowsOfYears,
  );
});

it('takes snapshots, and drops what is old', async () => {
  const { ages } = tenYears;
  const { workerFile } = child;
  // Each finds one day more that is too old.
  let now = data.to;
  const results = await inRounds([ourColumn], async () => {
    const at = mkdtempSync(join(folder, 'snapshot-'));
    const large = { folder: at, workerFile, megabytes: 100 };
    const snapshot = await child.measure('snapshot', large);
    rmSync(at, { recursive: true });
    now += dayMs;
    const retention = await child.measure('retention', { ...ourHistory(), now, ages });
    const idle = await child.measure('idle', { durationMs: 3_000 });
    return { snapshot, retention, idle };
  });
  const all = [...results.values()].flat();
  expect(all.every(({ retention }) => retention.deletedRows > 0)).toBe(true);
  printRows('Upkeep while others write', results, rowsOfUpkeep);
});
