import type uPlot from 'uplot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChartLink } from '../../../../renderer/charts/chart-link.ts';
import type { ChartTools } from '../../../../renderer/charts/chart-plan.ts';
import {
  latencyColumns,
  type LatencyColumns,
} from '../../../../renderer/charts/latency-columns.ts';
import { latencyScale } from '../../../../renderer/charts/latency-scale.ts';
import { aBucket } from '../../../support/a-bucket.ts';

const hourMs = 3_600_000;

/** One bucket an hour; each hour's readings as high as given. */
function chartOf(...highest: readonly number[]) {
  const link = createChartLink(
    { from: 0, to: 2 * hourMs },
    { from: 0, to: highest.length * hourMs },
  );
  let columns: LatencyColumns;
  const load = (...values: readonly number[]): void => {
    columns = latencyColumns(
      values.map((maxMs, hour) =>
        aBucket({ from: hour * hourMs, p50Ms: maxMs / 2, p95Ms: maxMs, p99Ms: maxMs, maxMs }),
      ),
    );
  };
  load(...highest);
  const tools = { link, model: () => ({ columns }) } as unknown as ChartTools<{
    readonly columns: LatencyColumns;
  }>;
  const { scale, plugin } = latencyScale(tools);
  /** As uPlot does when the time is set. */
  const ceiling = (): number => {
    const { from, to } = link.store.getState().range;
    const plot = { series: [{ idxs: [from / hourMs, to / hourMs - 1] }] } as unknown as uPlot;
    const [, end] = (scale.range as (plot: uPlot) => [number, number])(plot);
    return end;
  };
  const set = vi.fn(ceiling);
  for (const init of [plugin.hooks.init].flat()) {
    init?.({ setScale: set } as unknown as uPlot, {} as uPlot.Options, []);
  }
  return { link, ceiling, set, load };
}

describe('the axis of the latencies', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('stays while it is panned, and is set anew when the hand rests', () => {
    const { link, ceiling, set } = chartOf(90, 40, 60, 55);
    expect(ceiling()).toBe(100);
    link.pan(1);
    expect(ceiling()).toBe(100);
    vi.advanceTimersByTime(100);
    expect(set).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(set).toHaveLastReturnedWith(80);
  });

  it('grows at once where the line would be cut, and shrinks where a quarter is enough', () => {
    const { link, ceiling } = chartOf(40, 40, 90, 90, 200, 200, 60, 60, 20, 20);
    const ceilings = [ceiling()];
    for (let step = 0; step < 4; step += 1) {
      link.pan(1);
      ceilings.push(ceiling());
    }
    expect(ceilings).toEqual([50, 50, 300, 300, 30]);
  });

  it('stays while it is zoomed step by step', () => {
    const { link, ceiling, set } = chartOf(90, 60, 60, 60, 60, 60);
    link.show({ from: 0, to: 6 * hourMs });
    expect(ceiling()).toBe(100);
    vi.advanceTimersByTime(200);
    link.show({ from: hourMs, to: 6 * hourMs });
    expect(ceiling()).toBe(100);
    vi.advanceTimersByTime(200);
    expect(set).toHaveLastReturnedWith(80);
  });

  it('goes by what is seen after a leap, and by what is loaded then', () => {
    const { link, ceiling, load } = chartOf(90, 60, 60, 60);
    expect(ceiling()).toBe(100);
    link.show({ from: hourMs, to: 4 * hourMs });
    expect(ceiling()).toBe(80);
    load(90, 45, 45, 45);
    expect(ceiling()).toBe(50);
  });

  it('goes by what is seen when time goes on by itself', () => {
    const { link, ceiling } = chartOf(60, 60, 60, 90, 60);
    link.toEnd('last');
    vi.advanceTimersByTime(200);
    expect(ceiling()).toBe(100);
    link.advance(6 * hourMs);
    expect(ceiling()).toBe(80);
  });
});
