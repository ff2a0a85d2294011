import { describe, expect, it } from 'vitest';
import { parseAsnCsv } from '../../../../build/insight/asn-csv.ts';

describe('the data of the AS numbers', () => {
  it('is read with plain and quoted names', () => {
    const text =
      '1,9,13335,"Cloudflare, Inc."\r\n10,19,15169,Google LLC\n20,29,15895,"""Kyivstar"" PJSC"\n';
    expect(parseAsnCsv(text)).toEqual([
      { first: 1n, last: 9n, value: 13335, organisation: 'Cloudflare, Inc.' },
      { first: 10n, last: 19n, value: 15169, organisation: 'Google LLC' },
      { first: 20n, last: 29n, value: 15895, organisation: '"Kyivstar" PJSC' },
    ]);
  });

  it('is refused when a line has another form', () => {
    expect(() => parseAsnCsv('1.0.0.0,1.0.0.255,13335,Cloudflare\n')).toThrow(
      'The data of the AS numbers has a line of another form: 1.0.0.0,1.0.0.255,13335,Cloudflare',
    );
  });
});
