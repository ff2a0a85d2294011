import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateSpans } from '../../../../shared/charts/state-spans.ts';
import { aBadBucket, aBucket } from '../../../support/a-bucket.ts';

describe('what is drawn behind a chart', () => {
  it('joins neighbours of one state', () => {
    const buckets = [
      aBucket({ from: 0, to: 1_000 }),
      aBadBucket('down', 1_000),
      aBadBucket('down', 2_000),
      aBadBucket('unknown', 3_000),
      aBucket({ from: 4_000, to: 5_000 }),
      aBadBucket('down', 5_000),
    ];
    expect(stateSpans(buckets)).toEqual([
      { state: 'down', from: 1_000, to: 3_000 },
      { state: 'unknown', from: 3_000, to: 4_000 },
      { state: 'down', from: 5_000, to: 6_000 },
    ]);
  });

  it('shows an outage that is a small part of its bucket', () => {
    expect(stateSpans([aBucket({ upMs: 999, downMs: 1 })])).toEqual([
      { state: 'down', from: 0, to: 1_000 },
    ]);
  });

  it('leaves out a little unknown time', () => {
    expect(stateSpans([aBucket({ upMs: 700, unknownMs: 300 })])).toEqual([]);
    expect(stateSpans([aBucket({ upMs: 300, unknownMs: 700 })])).toHaveLength(1);
  });

  it('never overlaps, and shows every outage', () => {
    const states = ['up', 'down', 'maintenance', 'unknown'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...states), { maxLength: 40 }), (chosen) => {
        const buckets = chosen.map((state, index) =>
          state === 'up' ? aBucket({ from: index * 1_000 }) : aBadBucket(state, index * 1_000),
        );
        const spans = stateSpans(buckets);
        for (const [index, span] of spans.entries()) {
          expect(span.to).toBeGreaterThan(span.from);
          expect(span.from).toBeGreaterThanOrEqual(spans[index - 1]?.to ?? 0);
        }
        const downMs = spans
          .filter(({ state }) => state === 'down')
          .reduce((sum, { from, to }) => sum + to - from, 0);
        expect(downMs).toBe(1_000 * chosen.filter((state) => state === 'down').length);
      }),
    );
  });
});
