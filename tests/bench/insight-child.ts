// One measurement in a process of its own: node --expose-gc insight-child.mjs TASK FOLDER DATABASE. Prints it as JSON.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CountryResponse, Reader } from 'mmdb-lib';
import { loadNetworks } from '../../electron/node/insight/load-networks.ts';
import { createNetworkData } from '../../electron/node/insight/network-data.ts';
import { formatIp, parseIp } from '../../shared/domain/ip.ts';
import type { InsightFigures, InsightTask } from './insight/figures.ts';

const [task = '', folder = '', database = ''] = process.argv.slice(2);
const runs = 200_000;

/** Public addresses of both families, always the same ones, as texts: that is what is asked. */
function addresses(count: number): readonly string[] {
  let state = 1;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return Array.from({ length: count }, (_, index) => {
    if (index % 2 === 0) {
      return formatIp({ family: 'ipv4', value: BigInt((random() % 0xdf00_0000) + 0x0100_0000) });
    }
    const high = (0x2400_0000n + BigInt(random() % 0x0700_0000)) << 96n;
    return formatIp({ family: 'ipv6', value: high | (BigInt(random()) << 64n) });
  });
}

const rssBytes = async (): Promise<number> => {
  global.gc?.();
  // The collector gives pages back in its own time.
  await sleep(1_500);
  global.gc?.();
  return process.memoryUsage.rss();
};

/** @returns microseconds each */
function timeEach(work: (address: string) => void): number {
  const asked = addresses(runs);
  for (const address of asked.slice(0, 20_000)) work(address);
  const started = performance.now();
  for (const address of asked) work(address);
  return ((performance.now() - started) / runs) * 1_000;
}

const tasks: Readonly<Record<InsightTask, () => Promise<InsightFigures>>> = {
  /** As the program has it: in a thread. */
  thread: async () => {
    const parts = {
      workerFile: join(folder, 'insight.cjs'),
      dataFile: join(folder, 'networks.bin'),
      idleMs: 3_000,
    };
    const data = createNetworkData(parts);
    const before = await rssBytes();
    const started = performance.now();
    await data.lookUp(['9.9.9.9'], '');
    const firstMs = performance.now() - started;
    const after = await rssBytes();
    // The second time shows what an allocator keeps for later.
    await sleep(3_500);
    await data.lookUp(['9.9.9.9'], '');
    await sleep(3_500);
    const idle = await rssBytes();
    const asked = addresses(2_000);
    const roundTrips = performance.now();
    for (const address of asked) await data.lookUp([address], '');
    const eachMicroseconds = ((performance.now() - roundTrips) / asked.length) * 1_000;
    await data.close();
    return { firstMs, eachMicroseconds, memoryBytes: after - before, idleBytes: idle - before };
  },
  /** The tables alone, without a thread. */
  tables: async () => {
    const before = await rssBytes();
    const started = performance.now();
    const loaded = loadNetworks(join(folder, 'networks.bin'));
    const firstMs = performance.now() - started;
    if (!loaded.ok) throw new Error(loaded.error);
    const after = await rssBytes();
    const eachMicroseconds = timeEach((address) => {
      const ip = parseIp(address);
      if (ip !== null) loaded.value.factsOf(ip);
    });
    return { firstMs, eachMicroseconds, memoryBytes: after - before, idleBytes: null };
  },
  /** mmdb-lib over the country database, which says nothing of networks. */
  peer: async () => {
    const before = await rssBytes();
    const started = performance.now();
    const reader = new Reader<CountryResponse>(readFileSync(database));
    const firstMs = performance.now() - started;
    const after = await rssBytes();
    const eachMicroseconds = timeEach((address) => reader.get(address));
    return { firstMs, eachMicroseconds, memoryBytes: after - before, idleBytes: null };
  },
};

const figures = await tasks[task as InsightTask]();
process.stdout.write(JSON.stringify(figures), () => process.exit());
