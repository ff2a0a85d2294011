import type uPlot from 'uplot';
import { marginOf, partIn, pictureOf, type PictureView } from './picture-view.ts';
import { createRest, type Rest } from './rest.ts';

interface PicturePlan {
  /** What it is painted from besides the time it shows; when one of these is another, it is painted anew. */
  readonly dependsOn: (plot: uPlot) => readonly unknown[];
  /** On nothing; the canvas may be wider than the view. */
  readonly paint: (pen: CanvasRenderingContext2D, view: PictureView, plot: uPlot) => void;
}

interface Painted {
  readonly view: PictureView;
  readonly from: readonly unknown[];
}

/** So long after the last one nothing is in motion any more. */
const restMs = 100;

const mostTimesStretched = 2;

/** So long after the frame before, a frame is late: it was not made in time. Longer than a sixtieth of a second. */
const lateMs = 20;

/** When any picture was painted last: charts that are zoomed together take turns. */
let anyPaintedAt = Number.NEGATIVE_INFINITY;

/** The same for all that is done in one frame. */
const frameAt = (): number => Number(document.timeline.currentTime);

function viewOf({ bbox, scales }: uPlot): PictureView {
  const { min = 0, max = 1 } = scales['x'] ?? {};
  const width = Math.round(bbox.width);
  return { from: min, perMs: width / (max - min), width, height: Math.round(bbox.height) };
}

/**
 * What fills a plot, painted a little wider than it: a pan then only moves it, because to paint it for each frame
 * takes a slow machine longer than the frame lasts. A zoom stretches it in two of three frames. What is painted in
 * haste, with less at its sides or stretched, is painted once more at rest.
 * @returns puts it on the plot
 */
export function createSlidingPicture({ dependsOn, paint }: PicturePlan): (plot: uPlot) => void {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  let painted: Painted | null = null;
  let before: PictureView | null = null;
  let drawnAt = 0;
  /** How often since it was painted. */
  let stretched = 0;
  let isMakeshift = false;
  let rest: Rest | undefined;

  /** Whether what is there will do for this frame. */
  function holds(seen: PictureView, from: readonly unknown[], isLate: boolean): boolean {
    if (painted === null || painted.from.some((each, index) => each !== from[index])) return false;
    const part = partIn(painted.view, seen);
    if (part === null || part.width === seen.width) return part !== null;
    const isTurnOfAnother = anyPaintedAt === frameAt();
    return isTurnOfAnother || stretched < mostTimesStretched || isLate;
  }

  function paintAnew(plot: uPlot, seen: PictureView, from: readonly unknown[]): Painted {
    const view = pictureOf(seen, before);
    // The same for less margin: another size is new memory, at the price of a frame.
    const size = { width: seen.width + 2 * marginOf(seen.width), height: seen.height };
    if (canvas.width === size.width && canvas.height === size.height) pen?.reset();
    else Object.assign(canvas, size);
    if (pen !== null) paint(pen, view, plot);
    anyPaintedAt = frameAt();
    return { view, from };
  }

  function paintAtRest(plot: uPlot): void {
    if (!isMakeshift) return;
    painted = null;
    if (plot.root.isConnected) plot.redraw(false);
  }

  return (plot) => {
    const isLate = frameAt() - drawnAt > lateMs;
    drawnAt = frameAt();
    const seen = viewOf(plot);
    if (seen.width < 1 || seen.height < 1) return;
    const from = dependsOn(plot);
    if (painted === null || !holds(seen, from, isLate)) painted = paintAnew(plot, seen, from);
    before = seen;
    const part = partIn(painted.view, seen);
    if (part === null) return;
    const isStretched = part.width !== seen.width;
    stretched = isStretched ? stretched + 1 : 0;
    isMakeshift = isStretched || painted.view.width < canvas.width;
    if (isMakeshift) {
      rest ??= createRest(restMs, () => paintAtRest(plot));
      rest.moved();
    }
    const { width, height } = seen;
    const [left, top] = [Math.round(plot.bbox.left), Math.round(plot.bbox.top)];
    // For the frames that it is stretched, sharp is more than smooth.
    plot.ctx.imageSmoothingEnabled = !isStretched;
    plot.ctx.drawImage(canvas, part.offset, 0, part.width, height, left, top, width, height);
  };
}
