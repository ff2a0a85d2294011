import { describe, expect, it } from 'vitest';
import { stripBars } from '../../../../../renderer/pages/overview/strip-bars.ts';
import type { Bucket } from '../../../../../shared/domain/series.ts';
import { bucketOf } from '../../../../support/bucket-of.ts';

const barOf = (known: Partial<Bucket>, now = 1_000) => {
  const [bar] = stripBars([bucketOf(0, 1_000, known)], { from: 0, to: 4_000 }, now);
  if (bar === undefined) return null;
  const { look, rise, sink } = bar;
  return { look, rise, sink };
};

describe('a bar of the strip', () => {
  it('stands where its bucket is in the span', () => {
    const [, second] = stripBars(
      [bucketOf(1_000, 2_000), bucketOf(2_000, 4_000)],
      { from: 0, to: 4_000 },
      4_000,
    );
    expect(second).toEqual({ start: 0.5, width: 0.5, look: 'unknown', rise: 0, sink: 0 });
  });

  it.each([
    ['up', { upMs: 1_000 }, { look: 'up', rise: 1, sink: 0 }],
    ['degraded', { degradedMs: 1_000 }, { look: 'degraded', rise: 0.58, sink: 0 }],
    ['maintenance', { maintenanceMs: 1_000 }, { look: 'maintenance', rise: 0.32, sink: 0 }],
    ['unknown', {}, { look: 'unknown', rise: 0, sink: 0 }],
    ['down', { downMs: 1_000 }, { look: 'up', rise: 0, sink: 1 }],
  ])('is told by its shape when all of it was %s', (_, known, bar) => {
    expect(barOf(known)).toEqual(bar);
  });

  it('shows an outage of a moment, below what was up', () => {
    expect(barOf({ upMs: 990, downMs: 10 })).toEqual({ look: 'up', rise: 1, sink: 0.3 });
    expect(barOf({ upMs: 400, downMs: 600 })).toEqual({ look: 'up', rise: 1, sink: 0.6 });
  });

  it('leaves a moment of degradation out, and shows a tenth', () => {
    expect(barOf({ upMs: 910, degradedMs: 90 })?.look).toBe('up');
    expect(barOf({ upMs: 900, degradedMs: 100 })?.look).toBe('degraded');
  });

  it('is unknown when most of it is, unless something went wrong in the rest', () => {
    expect(barOf({ upMs: 499 })?.look).toBe('unknown');
    expect(barOf({ upMs: 500 })?.look).toBe('up');
    expect(barOf({ upMs: 90, downMs: 10 })).toEqual({ look: 'up', rise: 1, sink: 0.3 });
  });

  it('shows what is known of the one that runs now, and nothing of what lies ahead', () => {
    expect(barOf({ upMs: 100 }, 990)?.look).toBe('up');
    expect(barOf({ upMs: 100 }, 1_000)?.look).toBe('unknown');
    expect(barOf({ upMs: 100 }, 0)).toBeNull();
  });
});
