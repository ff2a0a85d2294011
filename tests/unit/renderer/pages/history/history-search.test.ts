import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  everyChange,
  hasWrongDays,
  type HistorySearch,
  historySearchText,
  narrowingsOf,
  readHistorySearch,
  without,
} from '../../../../../renderer/pages/history/history-search.ts';

const read = (text: string): HistorySearch => readHistorySearch(new URLSearchParams(text));
const all: HistorySearch = {
  text: '81.2',
  family: 'ipv4',
  asn: 64_496,
  country: 'AT',
  first: '2026-03-01',
  last: '2026-03-14',
};
const day = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the search of the history in the URL', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string({ maxLength: 100 }),
          family: fc.constantFrom('ipv4', 'ipv6', null),
          asn: fc.option(fc.nat({ max: 4_294_967_295 })),
          country: fc.option(fc.stringMatching(/^[A-Z]{2}$/)),
          first: fc.oneof(fc.constant(''), day),
          last: fc.oneof(fc.constant(''), day),
        }),
        (search) => {
          expect(read(historySearchText(search))).toEqual(search);
        },
      ),
    );
  });

  it('is empty for nothing chosen, and names what is', () => {
    expect(historySearchText(everyChange)).toBe('');
    expect(historySearchText(all)).toBe(
      '?text=81.2&family=ipv4&asn=64496&country=AT&first=2026-03-01&last=2026-03-14',
    );
  });

  it.each([
    '?family=ipv5',
    '?asn=x',
    '?asn=-1',
    '?asn=4294967296',
    '?asn=1e3',
    '?country=at',
    '?country=AUT',
    '?first=2026-02-30',
    '?last=yesterday',
    '?page=3',
    '',
  ])('leaves out what makes no sense in "%s"', (text) => {
    expect(read(text)).toEqual(everyChange);
  });

  it('cuts a text that is longer than the contract takes', () => {
    expect(read(`?text=${'a'.repeat(500)}`).text).toHaveLength(100);
  });

  it('is narrowed by what is chosen, two days being one thing, and each can be taken away', () => {
    expect(narrowingsOf(everyChange)).toEqual([]);
    expect(narrowingsOf({ ...everyChange, last: '2026-03-14' })).toEqual(['days']);
    const names = narrowingsOf(all);
    expect(names).toEqual(['text', 'family', 'asn', 'country', 'days']);
    expect(names.reduce(without, all)).toEqual(everyChange);
    expect(without(all, 'days')).toEqual({ ...all, first: '', last: '' });
  });

  it('knows days that make no span; one day alone makes one', () => {
    expect(hasWrongDays({ ...all, first: '2026-03-02', last: '2026-03-01' })).toBe(true);
    expect(hasWrongDays({ ...all, first: '2026-03-01', last: '2026-03-01' })).toBe(false);
    expect(hasWrongDays({ ...all, first: '2026-03-02', last: '' })).toBe(false);
  });
});
