import type uPlot from 'uplot';
import type { ChartLink } from '../chart-link.ts';

/** A notch of a wheel is 100 pixels, and comes or goes by a fifth. */
const zoomPerPixel = 0.0018;
/** A trackpad's pinch comes as a wheel with Ctrl, in steps of a few pixels. */
const pinchPixels = 20;
const pinchTimes = 6;
const pixelsPerLine = 16;

/** @returns below 1 comes nearer */
export function wheelFactor(deltaY: number): number {
  const times = Math.abs(deltaY) < pinchPixels ? pinchTimes : 1;
  return Math.exp(Math.max(-1, Math.min(1, deltaY * times * zoomPerPixel)));
}

/** Ctrl and the wheel zoom, sideways pans; the plain wheel scrolls the page, as everywhere. */
export function wheelZoom(link: ChartLink): uPlot.Plugin {
  const listening = new AbortController();
  return {
    hooks: {
      ready: (plot) =>
        plot.over.addEventListener(
          'wheel',
          (event) => {
            const times = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? pixelsPerLine : 1;
            const isZoom = event.ctrlKey || event.metaKey;
            if (!isZoom && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
            event.preventDefault();
            const { left, width } = plot.over.getBoundingClientRect();
            if (isZoom) {
              const at = plot.posToVal(event.clientX - left, 'x');
              link.zoom(wheelFactor(event.deltaY * times), at);
            } else link.pan((event.deltaX * times) / width);
          },
          { passive: false, signal: listening.signal },
        ),
      destroy: () => listening.abort(),
    },
  };
}
