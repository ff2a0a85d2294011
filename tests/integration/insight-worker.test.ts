import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { NetworkData } from '../../electron/core/ports.ts';
import { createNetworkData } from '../../electron/node/insight/network-data.ts';
import { insightWorker, networksFile } from '../support/built-files.ts';
import { eventually } from '../support/hostile/eventually.ts';
import { makeMmdb } from '../support/make-mmdb.ts';

const built = { workerFile: insightWorker, dataFile: networksFile };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-insight-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

let data: NetworkData | null = null;
afterEach(() => data?.close());
const open = (
  parts: { readonly dataFile?: string; readonly idleMs?: number } = {},
): NetworkData => {
  data = createNetworkData({ ...built, ...parts });
  return data;
};
/** How many threads run now. */
let running = 0;
const countThread = (worker: Worker): void => {
  running += 1;
  worker.once('exit', () => (running -= 1));
};
process.on('worker', countThread);
afterAll(() => void process.off('worker', countThread));

const quad9 = { asn: 19281, organisation: 'Quad9' };
const unknown = { country: null, network: null, place: null };

describe('the thread of the look-ups', () => {
  it('answers out of the built data', async () => {
    expect(await open().lookUp(['9.9.9.9', '2620:fe::fe', '0.0.0.0'], '')).toEqual({
      facts: [
        { country: 'US', network: quad9, place: null },
        { country: 'US', network: quad9, place: null },
        unknown,
      ],
      problem: null,
      madeOn: { networks: '2026-06-17', countries: '2026-06-17' },
      city: { state: 'off' },
    });
  });

  it('keeps the answers of many questions at once apart', async () => {
    const lookUp = open();
    const addresses = Array.from({ length: 200 }, (_, index) => `9.9.9.${index}`);
    const answers = await Promise.all(addresses.map((address) => lookUp.lookUp([address], '')));
    expect(answers.map(({ facts }) => facts[0]?.network?.asn)).toEqual(addresses.map(() => 19281));
  });

  it('reads the cities that the owner has', async () => {
    const cities = join(folder, 'cities.mmdb');
    const record = {
      city: { names: { en: 'Berkeley' } },
      country: { iso_code: 'US' },
      location: { latitude: 37.87, longitude: -122.27 },
    };
    writeFileSync(
      cities,
      makeMmdb({
        databaseType: 'GeoLite2-City',
        builtAt: Date.UTC(2026, 5, 1),
        records: { '9.9.9.0/24': record },
      }),
    );
    const { facts, city } = await open().lookUp(['9.9.9.9'], cities);
    const place = { city: 'Berkeley', latitude: 37.87, longitude: -122.27 };
    expect(facts).toEqual([{ country: 'US', network: quad9, place }]);
    expect(city).toEqual({ state: 'ready', type: 'GeoLite2-City', madeOn: '2026-06-01' });
  });

  it('ends when nobody asks any more, and comes back for the next question', async () => {
    const lookUp = open({ idleMs: 50 });
    const before = running;
    await lookUp.lookUp(['9.9.9.9'], '');
    await lookUp.lookUp(['9.9.9.9'], '');
    expect(running).toBe(before + 1);
    await eventually('the thread has ended', () => running === before);
    expect((await lookUp.lookUp(['9.9.9.9'], '')).facts[0]?.network).toEqual(quad9);
  });

  it('says so when the data is missing, and goes on', async () => {
    const missing = join(folder, 'nowhere.bin');
    const { facts, problem } = await open({ dataFile: missing }).lookUp(['9.9.9.9'], '');
    expect(facts).toEqual([unknown]);
    expect(problem).toContain('The data of the networks cannot be read: ENOENT');
  });

  it('says so when the thread cannot start, or has been closed', async () => {
    data = createNetworkData({ ...built, workerFile: join(folder, 'nowhere.cjs') });
    const { facts, problem } = await data.lookUp(['9.9.9.9'], '');
    expect(facts).toEqual([unknown]);
    expect(problem).toMatch(/^The data of the networks cannot be asked: Cannot find module/);
    await data.close();
    expect((await data.lookUp(['9.9.9.9'], '')).problem).toBe(
      'The data of the networks cannot be asked: the program stops.',
    );
  });

  it('owes nobody an answer when it is closed', async () => {
    const lookUp = open();
    const asked = lookUp.lookUp(['9.9.9.9'], '');
    await lookUp.close();
    expect((await asked).facts).toHaveLength(1);
  });
});
