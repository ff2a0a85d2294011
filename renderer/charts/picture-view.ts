/** A part of time as a picture: where its left edge is and how fine it is, device pixels. */
export interface PictureView {
  /** UTC milliseconds. */
  readonly from: number;
  readonly perMs: number;
  readonly width: number;
  readonly height: number;
}

/** On each side of what is seen, device pixels: a quarter of it, as much as is loaded there. */
export const marginOf = (width: number): number => Math.round(width / 4);

/** How far from the picture's left edge what is seen begins; null where the picture does not show all of it. */
export function offsetIn(picture: PictureView, seen: PictureView): number | null {
  if (picture.perMs !== seen.perMs || picture.height !== seen.height) return null;
  const offset = Math.round((seen.from - picture.from) * seen.perMs);
  return offset >= 0 && offset + seen.width <= picture.width ? offset : null;
}

/** What to paint: while it is zoomed no more than is seen, else with a margin on both sides for the pan that may come. */
export function pictureOf(seen: PictureView, before: PictureView | null): PictureView {
  if (before?.perMs !== seen.perMs) return seen;
  const margin = marginOf(seen.width);
  return { ...seen, from: seen.from - margin / seen.perMs, width: seen.width + 2 * margin };
}
