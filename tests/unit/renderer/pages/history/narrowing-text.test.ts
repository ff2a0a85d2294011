import { describe, expect, it } from 'vitest';
import { everyChange, narrowingsOf } from '../../../../../renderer/pages/history/history-search.ts';
import { narrowingText } from '../../../../../renderer/pages/history/narrowing-text.ts';
import { english } from '../../../../support/english.ts';
import { formatOf } from '../../../../support/formats.ts';

const facets = {
  providers: [{ asn: 64_496, organisation: 'Example Fibre GmbH', changes: 3 }],
  countries: [],
  firstAt: null,
};
const textsOf = (chosen: object): readonly string[] => {
  const search = { ...everyChange, ...chosen };
  return narrowingsOf(search).map((name) =>
    narrowingText(name, search, facets, english(), formatOf()),
  );
};

describe('a filter in words', () => {
  it.each([
    [{ text: '81.2' }, '“81.2”'],
    [{ family: 'ipv6' }, 'IPv6'],
    [{ asn: 64_496 }, 'Example Fibre GmbH'],
    [{ asn: 64_511 }, 'AS64511'],
    [{ country: 'AT' }, 'Austria'],
    [{ first: '2026-03-01' }, 'since 1 Mar 2026'],
    [{ last: '2026-03-14' }, 'until 14 Mar 2026'],
    [{ first: '2026-03-01', last: '2026-03-14' }, '1 – 14 Mar 2026'],
    [{ first: '2026-03-14', last: '2026-03-01' }, '14 Mar 2026 to 1 Mar 2026'],
  ])('%o is %s', (chosen, text) => {
    // Thin spaces, in some versions of the locale data.
    expect(textsOf(chosen).map((each) => each.replaceAll('\u2009', ' '))).toEqual([text]);
  });
});
