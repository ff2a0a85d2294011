import { describe, expect, it } from 'vitest';
import { addressesAround, isSame } from '../../../../../renderer/pages/report/addresses-around.ts';

const minuteMs = 60_000;
const change = (family: 'ipv4' | 'ipv6', firstSeenAt: number, ...after: string[]) => ({
  family,
  after,
  firstSeenAt,
});
const changes = [
  change('ipv4', 105 * minuteMs, 'new'),
  change('ipv6', 20 * minuteMs, 'six'),
  change('ipv4', 10 * minuteMs, 'old'),
];
const outage = { startedAt: 100 * minuteMs, endedAt: 104 * minuteMs };

describe('the addresses around an outage', () => {
  it('are those when it began and once the line had settled, by family', () => {
    expect(addressesAround(outage, changes)).toEqual([
      { family: 'ipv4', before: ['old'], after: ['new'] },
      { family: 'ipv6', before: ['six'], after: ['six'] },
    ]);
  });

  it('are not known afterwards while it lasts', () => {
    expect(addressesAround({ ...outage, endedAt: null }, changes)).toEqual([
      { family: 'ipv4', before: ['old'], after: null },
      { family: 'ipv6', before: ['six'], after: null },
    ]);
  });

  it('leave out a change that came much later, and a family that nothing is known of', () => {
    const later = [change('ipv4', 130 * minuteMs, 'later'), change('ipv4', 0, 'old')];
    expect(addressesAround(outage, later)).toEqual([
      { family: 'ipv4', before: ['old'], after: ['old'] },
    ]);
    expect(addressesAround(outage, [])).toEqual([]);
  });

  it('are the same in any order', () => {
    expect(isSame(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSame(['a'], ['a', 'b'])).toBe(false);
    expect(isSame(['a', 'b'], ['a', 'c'])).toBe(false);
  });
});
