import type uPlot from 'uplot';
import type { ChartTools } from './chart-plan.ts';
import type { LatencyColumns } from './latency-columns.ts';
import { onSettled } from './on-settled.ts';
import { isLeap, spanOf } from './time-range.ts';
import { type Ceiling, latencyCeiling } from './value-ceiling.ts';

/** While it is moved it stays, as long as the line fits and a quarter of it is used. */
const heldCeiling = (before: number, { good, least }: Ceiling): number =>
  least <= before && good >= before / 4 ? before : good;

interface LatencyScale {
  readonly scale: uPlot.Scale;
  readonly plugin: uPlot.Plugin;
}

/** From 0 to what is seen. An axis that jumped up and down under the hand could not be read: it is set anew at rest. */
export function latencyScale({
  link,
  model,
}: ChartTools<{ readonly columns: LatencyColumns }>): LatencyScale {
  let before: { readonly ceiling: number; readonly span: number } | null = null;
  let settledMoves = link.store.getState().moves;
  let stop = (): void => {};
  return {
    scale: {
      range: (plot) => {
        const [first, last] = plot.series[0]?.idxs ?? [0, -1];
        const wanted = latencyCeiling(model().columns, first, last);
        const { range, moves } = link.store.getState();
        const span = spanOf(range);
        // Nothing is held across a leap.
        if (before !== null && isLeap(before.span, span)) before = null;
        if (before === null) settledMoves = moves;
        const isMoved = before !== null && moves !== settledMoves;
        const ceiling =
          isMoved && before !== null ? heldCeiling(before.ceiling, wanted) : wanted.good;
        before = { ceiling, span };
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
