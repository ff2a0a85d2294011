import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportFigures } from '../../../../../renderer/pages/report/report-figures.ts';
import type { Outage } from '../../../../../shared/domain/link.ts';

const outage = (startedAt: number, endedAt: number | null): Outage => ({
  startedAt,
  endedAt,
  blame: null,
  evidence: { asked: 0, answered: 0, operators: [], errors: [] },
});
const span = { from: 1_000, to: 2_000 };

describe('the figures of a report', () => {
  it('count what lies in its time, and nothing before or after', () => {
    const outages = [outage(500, 1_100), outage(1_300, 1_350), outage(1_900, null)];
    expect(reportFigures(outages, span)).toEqual({ count: 3, totalMs: 250, longestMs: 100 });
  });

  it('are nothing without an outage', () => {
    expect(reportFigures([], span)).toEqual({ count: 0, totalMs: 0, longestMs: 0 });
  });

  it('never claim more time than there was', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_000 }), fc.option(fc.nat({ max: 3_000 })), (start, length) => {
        const end = length === null ? null : start + length;
        const { totalMs, longestMs } = reportFigures([outage(start, end)], span);
        expect(totalMs).toBeGreaterThanOrEqual(0);
        expect(totalMs).toBeLessThanOrEqual(1_000);
        expect(longestMs).toBe(totalMs);
      }),
    );
  });
});
