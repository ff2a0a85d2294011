import type uPlot from 'uplot';
import type { ChartLink } from '../chart-link.ts';

const nothing = { left: 0, top: 0, width: 0, height: 0 };

/** Drawing a frame with the mouse shows what is in it; with Shift the mouse takes time along. */
export function dragZoom(link: ChartLink): uPlot.Plugin {
  const listening = new AbortController();
  return {
    hooks: {
      ready: ({ over }) => {
        let grabbedX: number | null = null;
        const { signal } = listening;
        // Before uPlot's own listeners, which would begin a frame.
        const capture = { signal, capture: true };
        over.addEventListener(
          'mousedown',
          (event) => {
            if (!event.shiftKey || event.button !== 0) return;
            event.stopImmediatePropagation();
            event.preventDefault();
            grabbedX = event.clientX;
          },
          capture,
        );
        window.addEventListener(
          'mousemove',
          ({ clientX }) => {
            if (grabbedX === null) return;
            link.pan((grabbedX - clientX) / over.clientWidth);
            grabbedX = clientX;
          },
          { signal },
        );
        window.addEventListener('mouseup', () => (grabbedX = null), { signal });
      },
      setSelect: (plot) => {
        const { left, width } = plot.select;
        if (width <= 0) return;
        plot.setSelect(nothing, false);
        link.show({
          from: Math.round(plot.posToVal(left, 'x')),
          to: Math.round(plot.posToVal(left + width, 'x')),
        });
      },
      destroy: () => listening.abort(),
    },
  };
}
