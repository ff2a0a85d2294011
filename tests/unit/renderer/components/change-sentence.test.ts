import { describe, expect, it } from 'vitest';
import { changeSentence } from '../../../../renderer/components/change-sentence.ts';
import type { Change } from '../../../../shared/domain/change.ts';
import { english } from '../../../support/english.ts';

const t = english();
const format = {
  moment: () => 'at 14:02',
  duration: () => '23 h 51 m',
  list: (items: readonly string[]) => items.join(' and '),
};
const replaced: Change = {
  id: 1,
  family: 'ipv4',
  kind: 'replaced',
  before: ['198.51.100.23'],
  after: ['203.0.113.47'],
  firstSeenAt: 1,
  confirmedAt: 2,
  heldMs: 3,
  told: true,
  known: null,
};

describe('the sentence for a change', () => {
  it.each([
    [
      replaced,
      'Your IPv4 address changed from 198.51.100.23 to 203.0.113.47 at 14:02. It held for 23 h 51 m.',
    ],
    [
      { ...replaced, kind: 'first', before: [], heldMs: null },
      'Your first IPv4 address, 203.0.113.47, was confirmed at 14:02.',
    ],
    [
      {
        ...replaced,
        kind: 'within-prefix',
        family: 'ipv6',
        before: ['2001:db8::1'],
        after: ['2001:db8::2'],
      },
      'Your IPv6 address rotated from 2001:db8::1 to 2001:db8::2 inside the same prefix at 14:02. It held for 23 h 51 m.',
    ],
    [
      { ...replaced, kind: 'egress-set', after: ['203.0.113.47', '203.0.113.48'], heldMs: null },
      'Several IPv4 addresses turned out to be yours at once at 14:02: 203.0.113.47 and 203.0.113.48.',
    ],
  ] as const)('of kind $kind names the old and the new', (change, sentence) => {
    expect(changeSentence(change as Change, 0, t, format)).toBe(sentence);
  });
});
