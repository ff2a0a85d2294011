import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkTables, splitIntoBlocks } from '../../../../build/insight/network-tables.ts';
import { merged, type Run } from '../../../../build/insight/run.ts';
import { parseIp } from '../../../../shared/domain/ip.ts';
import { elsewhere, factsOf } from '../../../../shared/networks/networks.ts';

const utf8 = new TextDecoder();
const runOf = (address: string, value: number): Run => ({
  start: parseIp(address)?.value ?? 0n,
  value,
});
const tables = networkTables(
  [{ first: 10n, last: 19n, value: 64500, organisation: "Réseau d'Été - Réseau d'Été" }],
  [
    {
      first: parseIp('2001:db8::')?.value ?? 0n,
      last: parseIp('2001:db8::ffff:ffff:ffff:ffff')?.value ?? 0n,
      value: 64501,
      organisation: 'Six',
    },
  ],
  {
    countries: ['DE', 'FR'],
    ipv4: [
      { start: 5n, value: 1 },
      { start: 15n, value: 0 },
    ],
    ipv6: [runOf('2001:db8::7', 2), runOf('2001:db8::9', 1), runOf('2001:db8:0:2::', 0)],
  },
);
const said = (address: string) => {
  const ip = parseIp(address);
  return ip && factsOf(tables, ip, (bytes) => utf8.decode(bytes));
};

describe('the tables of networks and countries', () => {
  it.each([
    ['0.0.0.4', null, null],
    ['0.0.0.5', 'DE', null],
    ['0.0.0.10', 'DE', { asn: 64500, organisation: "Réseau d'Été" }],
    ['0.0.0.15', null, { asn: 64500, organisation: "Réseau d'Été" }],
    ['0.0.0.19', null, { asn: 64500, organisation: "Réseau d'Été" }],
    ['0.0.0.20', null, null],
    ['2001:db8::6', null, { asn: 64501, organisation: 'Six' }],
    ['2001:db8::7', 'FR', { asn: 64501, organisation: 'Six' }],
    ['2001:db8::8', 'FR', { asn: 64501, organisation: 'Six' }],
    ['2001:db8::9', 'DE', { asn: 64501, organisation: 'Six' }],
    ['2001:db8:0:1::', 'DE', null],
    ['2001:db8:0:2::', null, null],
  ])('know of %s the country %j and the network %j', (address, country, network) => {
    expect(said(address)).toEqual({ country, network });
  });

  it('keep what divides a /64 apart from the rest', () => {
    const block = 1n << 64n;
    expect(
      splitIntoBlocks([
        { start: block, value: 1 },
        { start: 2n * block + 5n, value: 2 },
        { start: 2n * block + 6n, value: 3 },
        { start: 4n * block, value: 0 },
      ]),
    ).toEqual({
      coarse: [
        { start: 1n, value: 1 },
        { start: 3n, value: 3 },
        { start: 4n, value: 0 },
      ],
      fine: [
        { start: 2n * block, value: 1 },
        { start: 2n * block + 5n, value: 2 },
        { start: 2n * block + 6n, value: 3 },
        { start: 3n * block, value: elsewhere },
      ],
    });
  });

  it('say together what the undivided runs said', () => {
    const start = fc.tuple(fc.bigInt(0n, 6n), fc.constantFrom(0n, 0n, 1n, 2n, (1n << 64n) - 1n));
    const drawn = fc.array(fc.tuple(start, fc.integer({ min: 0, max: 3 })), { maxLength: 12 });
    const at = (runs: readonly Run[], key: bigint) =>
      runs.findLast((run) => run.start <= key)?.value;
    fc.assert(
      fc.property(drawn, start, (rows, [block, rest]) => {
        const starts = new Map(rows.map(([[high, low], value]) => [(high << 64n) | low, value]));
        const runs = merged(
          [...starts]
            .map(([from, value]) => ({ start: from, value }))
            .sort((one, other) => (one.start < other.start ? -1 : 1)),
        );
        const { coarse, fine } = splitIntoBlocks(runs);
        const exact = at(fine, (block << 64n) | rest) ?? elsewhere;
        expect(exact === elsewhere ? (at(coarse, block) ?? 0) : exact).toBe(
          at(runs, (block << 64n) | rest) ?? 0,
        );
      }),
      { numRuns: 500 },
    );
  });
});
