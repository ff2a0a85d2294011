import { describe, expect, it } from 'vitest';
import { readCountryRuns } from '../../../../build/insight/country-mmdb.ts';
import { makeMmdb } from '../../../support/make-mmdb.ts';
import { parseIp } from '../../../../shared/domain/ip.ts';

const at = (address: string): bigint => parseIp(address)?.value ?? 0n;
const records = {
  '1.0.0.0/24': { country_code: 'AU' },
  '1.0.1.0/24': { country_code: 'AU' },
  '1.0.2.0/23': { country_code: 'CN' },
  '255.255.255.255/32': { country_code: 'ZZ', other: 'x' },
  '2001:200::/32': { country_code: 'JP' },
  '2001:201::/128': { country_code: 'none' },
  '2002:100::/24': { country_code: 'AU' },
};

describe('a country database', () => {
  it('is read as runs', () => {
    expect(readCountryRuns(makeMmdb({ records }))).toEqual({
      countries: ['AU', 'CN', 'ZZ', 'JP'],
      ipv4: [
        { start: at('1.0.0.0'), value: 1 },
        { start: at('1.0.2.0'), value: 2 },
        { start: at('1.0.4.0'), value: 0 },
        { start: at('255.255.255.255'), value: 3 },
      ],
      ipv6: [
        { start: at('2001:200::'), value: 4 },
        { start: at('2001:201::'), value: 0 },
        { start: at('2002:100::'), value: 1 },
        { start: at('2002:200::'), value: 0 },
      ],
    });
  });

  it('is refused when it holds one family only', () => {
    const bytes = makeMmdb({ ipVersion: 4, records: { '1.0.0.0/24': { country_code: 'AU' } } });
    expect(() => readCountryRuns(bytes)).toThrow(
      'The country database is not one of both families.',
    );
  });

  it('is refused when its records are of another size', () => {
    const bytes = makeMmdb({ recordSize: 32, records });
    expect(() => readCountryRuns(bytes)).toThrow(
      'The country database has records of 32 bits, not of 24.',
    );
  });
});
