import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type HistorySearch,
  historySearchText,
  readHistorySearch,
} from '../../../../../renderer/pages/history/history-search.ts';

const read = (text: string): HistorySearch => readHistorySearch(new URLSearchParams(text));
const nothing: HistorySearch = { text: '', family: null, page: 0 };

describe('the search of the history in the URL', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.record({
          text: fc.string({ maxLength: 100 }),
          family: fc.constantFrom('ipv4', 'ipv6', null),
          page: fc.nat({ max: 999_999 }),
        }),
        (search) => {
          expect(read(historySearchText(search))).toEqual(search);
        },
      ),
    );
  });

  it('is empty for nothing chosen and counts pages from one', () => {
    expect(historySearchText(nothing)).toBe('');
    expect(historySearchText({ text: '81.2', family: 'ipv4', page: 1 })).toBe(
      '?text=81.2&family=ipv4&page=2',
    );
  });

  it.each(['?page=0', '?page=-3', '?page=1.5', '?page=x', '?page=99999999', '?family=ipv5', ''])(
    'leaves out what makes no sense in "%s"',
    (text) => {
      expect(read(text)).toEqual(nothing);
    },
  );

  it('cuts a text that is longer than the contract takes', () => {
    expect(read(`?text=${'a'.repeat(500)}`).text).toHaveLength(100);
  });
});
