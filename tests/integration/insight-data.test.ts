import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type CountryResponse, Reader } from 'mmdb-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AsRange, parseAsnCsv } from '../../build/insight/asn-csv.ts';
import { ensureNetworks } from '../../build/insight/make-networks.ts';
import { networksByKind } from '../../electron/core/insight/network-kinds/index.ts';
import { type LoadedNetworks, loadNetworks } from '../../electron/node/insight/load-networks.ts';
import type { Family } from '../../shared/domain/family.ts';
import { addressBits, formatIp, parseIp } from '../../shared/domain/ip.ts';
import { specialPurposeBlockOf } from '../../shared/domain/special-purpose.ts';

const root = resolve(import.meta.dirname, '../..');
const packages = join(root, 'node_modules/@ip-location-db');
const csv = (family: Family): readonly AsRange[] =>
  parseAsnCsv(readFileSync(join(packages, `asn/asn-${family}-num.csv`), 'utf8'));

let folder: string;
let file: string;
let networks: LoadedNetworks;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ip-beacon-insight-'));
  file = join(folder, 'networks.bin');
  ensureNetworks(root, file);
  const loaded = loadNetworks(file);
  if (!loaded.ok) throw new Error(loaded.error);
  networks = loaded.value;
});
afterAll(() => rmSync(folder, { recursive: true }));

const said = (address: string) => {
  const ip = parseIp(address);
  if (ip === null) throw new Error(`"${address}" is no address.`);
  return networks.factsOf(ip);
};

describe('the data of the networks', () => {
  it.each([
    ['1.1.1.1', 'AU', 13335, 'Cloudflare, Inc.'],
    ['8.8.8.8', 'US', 15169, 'Google LLC'],
    ['9.9.9.9', 'US', 19281, 'Quad9'],
    ['193.0.6.139', 'NL', 3333, 'Reseaux IP Europeens Network Coordination Centre (RIPE NCC)'],
    ['81.2.69.142', 'GB', 20712, 'Andrews & Arnold Ltd'],
    ['2606:4700:4700::1111', 'US', 13335, 'Cloudflare, Inc.'],
    ['2001:4860:4860::8888', 'US', 15169, 'Google LLC'],
    ['2003:e2::1', 'DE', 3320, 'Deutsche Telekom AG'],
  ])('says of %s: %s, AS%i, %s', (address, country, asn, organisation) => {
    expect(said(address)).toEqual({ country, network: { asn, organisation } });
  });

  it('has no network at the edges of what nobody has', () => {
    expect(said('0.0.0.0')).toEqual({ country: null, network: null });
    expect(said('255.255.255.255')).toEqual({ country: null, network: null });
    expect(said('2000::')).toEqual({ country: null, network: null });
  });

  it('says when it was made', () => {
    expect(networks.madeOn).toEqual({ networks: '2026-06-17', countries: '2026-06-17' });
  });

  it.each(['ipv4', 'ipv6'] as const)(
    'knows the edges of the ranges as the source does: %s',
    (family) => {
      const ranges = csv(family);
      const wrong: string[] = [];
      for (let index = 0; index < ranges.length - 1; index += 37) {
        const range = ranges[index];
        const next = ranges[index + 1];
        // The one pair that overlaps is another test's (run.test.ts).
        if (range === undefined || next === undefined || next.first <= range.last) continue;
        const after = next.first === range.last + 1n ? next.value : undefined;
        const expected = [range.value, range.value, after];
        const found = [range.first, range.last, range.last + 1n].map(
          (value) => networks.factsOf({ family, value }).network?.asn,
        );
        if (found.join() !== expected.join()) wrong.push(formatIp({ family, value: range.first }));
      }
      expect(wrong).toEqual([]);
    },
  );

  it.each(['ipv4', 'ipv6'] as const)('knows the countries as mmdb-lib finds them: %s', (family) => {
    const reader = new Reader<CountryResponse>(
      readFileSync(join(packages, 'geo-whois-asn-country-mmdb/geo-whois-asn-country.mmdb')),
    );
    const wrong: string[] = [];
    let asked = 0;
    const ask = (value: bigint): void => {
      const ip = { family, value };
      if (value < 0n || value >> BigInt(addressBits[family]) > 0n) return;
      if (specialPurposeBlockOf(ip) !== null) return;
      asked += 1;
      const record: unknown = reader.get(formatIp(ip));
      const expected: unknown = Object(record).country_code ?? null;
      if (networks.factsOf(ip).country !== expected) wrong.push(formatIp(ip));
    };
    for (const [index, { first, last }] of csv(family).entries()) {
      // Where networks begin countries often change; and deep inside of /64, where few data is so fine.
      if (index % 53 === 0)
        for (const at of [first - 1n, first, last, last + 1n, first + 5n]) ask(at);
    }
    expect(asked).toBeGreaterThan(5_000);
    expect(wrong).toEqual([]);
  });

  it('lies beside the licences of its makers', () => {
    const text = readFileSync(join(folder, 'licences.txt'), 'utf8');
    expect(text).toContain('provided you give attribution to routeviews.org for the data.');
    expect(text).toContain('provided you give attribution to DB-IP.com for the data.');
    expect(text).toContain('provided you give attribution to nro.net for the data.');
  });

  it('is not made again as long as it would be the same, and is when the file is none', () => {
    const before = statSync(file).mtimeMs;
    ensureNetworks(root, file);
    expect(statSync(file).mtimeMs).toBe(before);
    const bytes = readFileSync(file);
    writeFileSync(file, 'nothing');
    ensureNetworks(root, file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    // The data is made a second time, on a machine that may be busy.
  });
});

describe('the list of the kinds of networks', () => {
  const names = new Map(
    (['ipv4', 'ipv6'] as const).flatMap((family) =>
      csv(family).map(({ value, organisation }) => [value, organisation] as const),
    ),
  );

  it('names numbers that belong to whom it says', () => {
    const wrong = Object.values(networksByKind).flatMap((networks) =>
      Object.entries(networks).flatMap(([asn, word]) => {
        const name = names.get(Number(asn)) ?? 'nobody in the data';
        return name.toLowerCase().includes(word.toLowerCase())
          ? []
          : [`AS${asn} is ${name}, not ${word}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('names each number once', () => {
    const all = Object.values(networksByKind).flatMap((networks) => Object.keys(networks));
    expect(all.filter((asn, index) => all.indexOf(asn) !== index)).toEqual([]);
  });
});
