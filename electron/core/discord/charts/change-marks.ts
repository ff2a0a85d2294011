import { palette } from './palette.ts';
import { element, text } from './svg.ts';
import { textWidth } from './text-width.ts';

const sizePx = 11;
/** Nearer to each other, marks become one with their number in it. */
const apartPx = 34;
/** Nearer than this, changes are one comb. */
const combPx = 9;

interface Group {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** Those that would overlap, together, and all that lie as near as the lines of a comb. */
export function groupPlaces(places: readonly number[]): readonly Group[] {
  const groups: Group[] = [];
  for (const place of places) {
    const last = groups.at(-1);
    const isNear =
      last !== undefined &&
      (place - last.last < combPx || place - (last.first + last.last) / 2 < apartPx);
    if (isNear) groups[groups.length - 1] = { ...last, last: place, count: last.count + 1 };
    else groups.push({ first: place, last: place, count: 1 });
  }
  return groups;
}

/** A line at each change, or a veil over many that cannot be told apart. */
export function changeLines(
  places: readonly number[],
  top: number,
  bottom: number,
): readonly string[] {
  const height = bottom - top;
  let last = -Infinity;
  return groupPlaces(places).flatMap(({ first, last: end, count }) => {
    if (count > 2 && (end - first) / (count - 1) < combPx) {
      const veil = { x: first, y: top, width: Math.max(3, end - first), height };
      return [element('rect', { ...veil, fill: palette.lamp, 'fill-opacity': '0.45' })];
    }
    return places
      .filter((place) => place >= first && place <= end)
      .flatMap((place) => {
        if (place - last < 3) return [];
        last = place;
        return [element('rect', { x: place - 1.5, y: top, width: 3, height, fill: palette.lamp })];
      });
  });
}

/**
 * A diamond at each change; a pill with a number where there were several.
 * @param places in pixels, in order
 * @param y where the middle of the marks lies
 */
export function changeMarks(
  places: readonly number[],
  y: number,
  number: (value: number) => string,
): readonly string[] {
  return groupPlaces(places).map(({ first, last, count }) => {
    const x = (first + last) / 2;
    if (count === 1) {
      const d = `M${Math.round(x)} ${y - sizePx}l${sizePx} ${sizePx}l${-sizePx} ${sizePx}l${-sizePx} ${-sizePx}z`;
      return element('path', { d, fill: palette.lamp });
    }
    const label = number(count);
    const width = Math.max(28, textWidth(label, 20) + 14);
    const pill = { x: x - width / 2, y: y - 14, width, height: 28, rx: 14, fill: palette.lamp };
    const ink = { 'font-size': 20, 'font-weight': '700', fill: palette.onLamp };
    return element('rect', pill) + text(label, { x, y: y + 7, 'text-anchor': 'middle', ...ink });
  });
}
