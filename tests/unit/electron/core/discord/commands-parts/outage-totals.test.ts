import { describe, expect, it } from 'vitest';
import { outageTotals } from '../../../../../../electron/core/discord/commands-parts/outage-totals.ts';

const totals = (...outages: readonly (readonly [number, number | null])[]) =>
  outageTotals(
    outages.map(([startedAt, endedAt]) => ({ startedAt, endedAt })),
    { from: 100, to: 200 },
    190,
  );

describe('what outages come to', () => {
  it('is the time inside the span, and the longest one whole', () => {
    expect(totals([110, 120], [40, 105])).toEqual({ count: 2, totalMs: 15, longestMs: 65 });
  });

  it('counts one that lasts until now', () => {
    expect(totals([150, null])).toEqual({ count: 1, totalMs: 40, longestMs: 40 });
  });

  it('is nothing without any', () => {
    expect(totals()).toEqual({ count: 0, totalMs: 0, longestMs: null });
  });
});
