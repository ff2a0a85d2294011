import type uPlot from 'uplot';
import type { ChartLink } from '../chart-link.ts';

/** The chart shows what the link says, and follows it. */
export function linkedRange({ store }: ChartLink): uPlot.Plugin {
  let stop = (): void => {};
  return {
    hooks: {
      init: (plot) => {
        const show = (): void => {
          const { from, to } = store.getState().range;
          plot.setScale('x', { min: from, max: to });
        };
        show();
        stop = store.subscribe((state, before) => {
          if (state.range !== before.range) show();
        });
      },
      destroy: () => stop(),
    },
  };
}
