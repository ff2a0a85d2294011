import { expect, it } from 'vitest';
import { addressLanes } from '../../../../../../electron/core/discord/charts/address-lanes.ts';
import type { Change } from '../../../../../../shared/domain/change.ts';

const range = { from: 1_000, to: 9_000 };
const labelOf = (addresses: readonly string[]): string => `[${addresses.join()}]`;
const change = (
  at: number,
  before: string[],
  after: string[],
  more: Partial<Change> = {},
): Change => ({
  id: at,
  family: 'ipv4',
  kind: 'replaced',
  before,
  after,
  firstSeenAt: at,
  confirmedAt: at + 5,
  heldMs: before.length === 0 ? null : 100_000,
  told: true,
  known: null,
  ...more,
});
const lanes = (changes: readonly Change[], current = {}): unknown =>
  addressLanes({ range, changes, current, labelOf });

it('follows the addresses from one change to the next, in any order', () =>
  expect(lanes([change(5_000, ['b'], ['c', 'd']), change(2_000, ['a'], ['b'])])).toEqual([
    {
      family: 'ipv4',
      spans: [
        { from: 1_000, to: 2_000, label: '[a]' },
        { from: 2_000, to: 5_000, label: '[b]' },
        { from: 5_000, to: 9_000, label: '[c,d]' },
      ],
      changesAt: [2_000, 5_000],
    },
  ]));

it('knows nothing of the time before the first address, and before it was held', () => {
  const first = change(3_000, [], ['a'], { kind: 'first' });
  const held = change(4_000, ['x'], ['y'], { family: 'ipv6', heldMs: 2_000 });
  expect(lanes([first, held])).toEqual([
    {
      family: 'ipv4',
      spans: [
        { from: 1_000, to: 3_000, label: null },
        { from: 3_000, to: 9_000, label: '[a]' },
      ],
      changesAt: [3_000],
    },
    {
      family: 'ipv6',
      spans: [
        { from: 1_000, to: 2_000, label: null },
        { from: 2_000, to: 4_000, label: '[x]' },
        { from: 4_000, to: 9_000, label: '[y]' },
      ],
      changesAt: [4_000],
    },
  ]);
});

it('takes what changed before the picture as the start of it', () =>
  expect(lanes([change(500, ['a'], ['b'])])).toEqual([
    { family: 'ipv4', spans: [{ ...range, label: '[b]' }], changesAt: [] },
  ]));

it('shows what is ours now where nothing changed, and no lane where nothing ever was', () =>
  expect(lanes([], { ipv6: ['x'], ipv4: [] })).toEqual([
    { family: 'ipv6', spans: [{ ...range, label: '[x]' }], changesAt: [] },
  ]));

it('leaves rotations inside a prefix out', () =>
  expect(lanes([change(2_000, ['a'], ['b'], { kind: 'within-prefix' })])).toEqual([]));
