import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { networkTables } from '../../../../build/insight/network-tables.ts';
import {
  packNetworks,
  readHead,
  unpackNetworks,
} from '../../../../shared/networks/networks-file.ts';
import { fail, ok } from '../../../../shared/result.ts';

const digest = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const tables = networkTables([{ first: 10n, last: 19n, value: 64500, organisation: 'One' }], [], {
  countries: ['DE'],
  ipv4: [{ start: 5n, value: 1 }],
  ipv6: [],
});
const about = { recipe: 'abc', madeOn: { networks: '2026-06-17', countries: '2026-06-16' } };
const pack = () => new Uint8Array(packNetworks(about, tables, digest));

describe('the file of the networks', () => {
  it('gives back what was put in', () => {
    expect(unpackNetworks(pack(), digest)).toMatchObject(ok({ about, tables }));
  });

  it('is the same bytes for the same data', () => {
    expect(pack()).toEqual(pack());
  });

  it('says what it was made of without being read whole', () => {
    expect(readHead(pack().subarray(0, 600))).toMatchObject(about);
  });

  it('is refused with any byte flipped', () => {
    for (let at = 0; at < pack().length; at += 1) {
      const damaged = pack();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(unpackNetworks(damaged, digest).ok, `byte ${at}`).toBe(false);
    }
  });

  it('is refused at any shorter length', () => {
    for (let length = 0; length < pack().length; length += 1) {
      expect(unpackNetworks(pack().slice(0, length), digest).ok, `${length} bytes`).toBe(false);
    }
  });

  it('says in a sentence what is wrong', () => {
    const damaged = pack().fill(7, -4);
    expect(unpackNetworks(damaged, digest)).toEqual(
      fail('It is damaged: its checksum does not fit.'),
    );
    expect(unpackNetworks(new Uint8Array(100), digest)).toEqual(
      fail('It is not a file that this version of IP Beacon has made.'),
    );
  });
});
