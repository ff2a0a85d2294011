import type uPlot from 'uplot';
import type { ChartLink } from '../chart-link.ts';

const outside = { left: -10, top: -10 };

/** What is pointed at in one chart is pointed at in all that are linked with it. */
export function cursorLink(link: ChartLink): uPlot.Plugin {
  let stop = (): void => {};
  let isOwn = false;
  const place = (plot: uPlot): void => {
    const { cursorAt, range } = link.store.getState();
    const isSeen = cursorAt !== null && cursorAt >= range.from && cursorAt <= range.to;
    plot.setCursor(isSeen ? { left: plot.valToPos(cursorAt, 'x'), top: 0 } : outside, false);
  };
  return {
    hooks: {
      ready: (plot) => {
        stop = link.store.subscribe((state, before) => {
          if (!isOwn && state.cursorAt !== before.cursorAt) place(plot);
        });
      },
      setCursor: (plot) => {
        const { left = -1 } = plot.cursor;
        isOwn = true;
        link.pointAt(left < 0 ? null : Math.round(plot.posToVal(left, 'x')));
        isOwn = false;
      },
      destroy: () => stop(),
    },
  };
}
