import { timesAs } from './time-range.ts';

/** A part of time as a picture: where its left edge is and how fine it is, device pixels. */
export interface PictureView {
  /** UTC milliseconds. */
  readonly from: number;
  readonly perMs: number;
  readonly width: number;
  readonly height: number;
}

/** Of a picture, from its left edge on, its own pixels. */
export interface PicturePart {
  readonly offset: number;
  /** Another one than that of the place it goes to: it is stretched. */
  readonly width: number;
}

/** More would be seen. */
const mostStretched = 1.15;

/** On each side of what is seen, device pixels: a quarter of it, as much as is loaded there. */
export const marginOf = (width: number): number => Math.round(width / 4);

/** At first, and while it is zoomed: enough for some more steps outwards. */
const zoomMarginOf = (width: number): number => Math.round(width / 10);

/** Where a picture shows what is seen; null where it does not show all of it, or not as fine by far. */
export function partIn(picture: PictureView, seen: PictureView): PicturePart | null {
  if (timesAs(seen.perMs, picture.perMs) > mostStretched || picture.height !== seen.height)
    return null;
  const offset = Math.round((seen.from - picture.from) * picture.perMs);
  const width = Math.round((seen.width * picture.perMs) / seen.perMs);
  return offset >= 0 && offset + width <= picture.width ? { offset, width } : null;
}

/** What to paint: a margin on both sides for the pan or the step of a zoom that may come. */
export function pictureOf(seen: PictureView, before: PictureView | null): PictureView {
  const isZoomed = before?.perMs !== seen.perMs;
  const margin = isZoomed ? zoomMarginOf(seen.width) : marginOf(seen.width);
  return { ...seen, from: seen.from - margin / seen.perMs, width: seen.width + 2 * margin };
}
