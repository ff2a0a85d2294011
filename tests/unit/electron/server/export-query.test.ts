import { describe, expect, it } from 'vitest';
import { readExportQuery } from '../../../../electron/server/export-query.ts';

const everything = { from: null, to: null, text: '', family: null, asn: null, country: null };

describe('the query of an export', () => {
  it('asks for everything when it is empty, or its values are', () => {
    for (const query of [{}, { from: '', to: '', text: '', family: '', asn: '', country: '' }]) {
      expect(readExportQuery(query)).toEqual({ ok: true, value: everything });
    }
  });

  it('narrows by each of its names', () => {
    const given = { text: '81.2', family: 'ipv6', country: 'DE' };
    expect(readExportQuery({ ...given, from: '1000', to: '2000', asn: '64500' })).toEqual({
      ok: true,
      value: { ...given, from: 1_000, to: 2_000, asn: 64_500 },
    });
  });

  it.each([
    [{ from: 'yesterday' }, '"from" must be one moment'],
    [{ asn: 'AS64500' }, '"asn" must be the number of one network'],
    [{ text: ['a', 'b'] }, '"text" must stand there once'],
    [{ form: '1' }, '"form" is not known; there are from, to, text, family, asn, country'],
  ])('refuses %j with a sentence', (query, sentence) => {
    expect(readExportQuery(query)).toMatchObject({
      ok: false,
      error: { status: 400, error: { message: expect.stringContaining(sentence) } },
    });
  });
});
