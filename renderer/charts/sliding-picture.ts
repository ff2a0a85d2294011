import type uPlot from 'uplot';
import { marginOf, offsetIn, pictureOf, type PictureView } from './picture-view.ts';

interface PicturePlan {
  /** What it is painted from besides the time it shows; when one of these is another, it is painted anew. */
  readonly dependsOn: (plot: uPlot) => readonly unknown[];
  /** On nothing; the canvas may be wider than the view. */
  readonly paint: (pen: CanvasRenderingContext2D, view: PictureView, plot: uPlot) => void;
}

function viewOf({ bbox, scales }: uPlot): PictureView {
  const { min = 0, max = 1 } = scales['x'] ?? {};
  const width = Math.round(bbox.width);
  return { from: min, perMs: width / (max - min), width, height: Math.round(bbox.height) };
}

/**
 * What fills a plot, painted a little wider than it: a pan then only moves it, because to paint it for each frame
 * takes a slow machine longer than the frame lasts.
 * @returns puts it on the plot
 */
export function createSlidingPicture({ dependsOn, paint }: PicturePlan): (plot: uPlot) => void {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  let painted: { readonly view: PictureView; readonly from: readonly unknown[] } | null = null;
  let before: PictureView | null = null;

  return (plot) => {
    const seen = viewOf(plot);
    if (pen === null || seen.width < 1 || seen.height < 1) return;
    const from = dependsOn(plot);
    const isStale = painted === null || painted.from.some((each, index) => each !== from[index]);
    if (isStale || painted === null || offsetIn(painted.view, seen) === null) {
      const view = pictureOf(seen, before);
      // The same for a zoom, which needs no margin: another size is new memory, at the price of a frame.
      const size = { width: seen.width + 2 * marginOf(seen.width), height: seen.height };
      if (canvas.width === size.width && canvas.height === size.height) pen.reset();
      else Object.assign(canvas, size);
      paint(pen, view, plot);
      painted = { view, from };
    }
    before = seen;
    const offset = offsetIn(painted.view, seen) ?? 0;
    const { width, height } = seen;
    const [left, top] = [Math.round(plot.bbox.left), Math.round(plot.bbox.top)];
    plot.ctx.drawImage(canvas, offset, 0, width, height, left, top, width, height);
  };
}
