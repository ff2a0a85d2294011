import type uPlot from 'uplot';
import type { ChartTools } from './chart-plan.ts';
import type { LatencyColumns } from './latency-columns.ts';
import { onSettled } from './on-settled.ts';
import { spanOf } from './time-range.ts';
import { latencyCeiling } from './value-ceiling.ts';

/** While it is panned: it grows at once, and stays as long as half of it is used. */
export const heldCeiling = (before: number, wanted: number): number =>
  wanted <= before && wanted >= before / 2 ? before : wanted;

export interface LatencyScale {
  readonly scale: uPlot.Scale;
  readonly plugin: uPlot.Plugin;
}

/** From 0 to what is seen. An axis that jumped up and down under a panning hand could not be read: it is set anew at rest. */
export function latencyScale({
  link,
  model,
}: ChartTools<{ readonly columns: LatencyColumns }>): LatencyScale {
  const spanMs = (): number => Math.round(spanOf(link.store.getState().range));
  let before: { readonly ceiling: number; readonly spanMs: number } | null = null;
  let settledMoves = link.store.getState().moves;
  let stop = (): void => {};
  return {
    scale: {
      range: (plot) => {
        const [first, last] = plot.series[0]?.idxs ?? [0, -1];
        const wanted = latencyCeiling(model().columns, first, last);
        const isPanned =
          before?.spanMs === spanMs() && link.store.getState().moves !== settledMoves;
        const ceiling = isPanned && before !== null ? heldCeiling(before.ceiling, wanted) : wanted;
        before = { ceiling, spanMs: spanMs() };
        return [0, ceiling];
      },
    },
    plugin: {
      hooks: {
        init: (plot) => {
          stop = onSettled(link, () => {
            const { moves, range } = link.store.getState();
            settledMoves = moves;
            // The values are ranged with the time.
            plot.setScale('x', { min: range.from, max: range.to });
          });
        },
        destroy: () => stop(),
      },
    },
  };
}
