import { crisp } from './card.ts';
import { palette } from './palette.ts';
import { areaPath, type Box, boxesPath, type Place } from './paths.ts';
import { element } from './svg.ts';

/** States whose colour alone would not tell them apart (renderer/styles/state-tokens.css). */
export type Hatch = 'degraded' | 'maintenance' | 'unknown';

interface Stripes {
  /** From one line to the next, across them. */
  readonly stepPx: number;
  readonly linePx: number;
  /** Of a line: [1, 0] for upright ones. */
  readonly normal: Place;
  /** How strong the colour is between the lines. */
  readonly between: number;
}

const slanting: Place = [Math.SQRT1_2, Math.SQRT1_2];
const stripesOf: Readonly<Record<Hatch, Stripes>> = {
  degraded: { stepPx: 12, linePx: 6, normal: slanting, between: 0.5 },
  maintenance: { stepPx: 10, linePx: 4, normal: [1, 0], between: 0.28 },
  unknown: { stepPx: 12, linePx: 3, normal: slanting, between: 0 },
};

/**
 * Boxes filled with lines that run through all of them. Each line is a shape of its own: a pattern, which is what SVG
 * has for that, takes ten times as long to draw.
 * @param strength of the whole, 0 to 1
 */
export function hatched(hatch: Hatch, boxes: readonly Box[], strength = 1): readonly string[] {
  const stripes = stripesOf[hatch];
  const path = (d: string, opacity: number, more: object = {}): readonly string[] =>
    d === '' || opacity === 0
      ? []
      : [element('path', { d, fill: palette[hatch], 'fill-opacity': String(opacity), ...more })];
  return [
    ...path(boxesPath(boxes), stripes.between * strength, crisp),
    ...path(
      boxes
        .flatMap((box) => linesIn(box, stripes))
        .map(areaPath)
        .join(''),
      strength,
    ),
  ];
}

/** The lines within a box, as polygons. */
function linesIn(
  { x, y, width, height }: Box,
  { stepPx, linePx, normal }: Stripes,
): readonly (readonly Place[])[] {
  const corners: readonly Place[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const across = ([left, top]: Place): number => left * normal[0] + top * normal[1];
  const all = corners.map(across);
  const first = Math.floor((Math.min(...all) - linePx) / stepPx) + 1;
  const count = Math.ceil(Math.max(...all) / stepPx) - first;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const from = (first + index) * stepPx;
    const after = cut(corners, (place) => across(place) - from);
    return cut(after, (place) => from + linePx - across(place));
  }).filter((places) => places.length > 2);
}

/** The part of a polygon on whose places `inside` is not negative; Sutherland and Hodgman, 1974. */
function cut(places: readonly Place[], inside: (place: Place) => number): readonly Place[] {
  return places.flatMap((place, index): readonly Place[] => {
    const next = places[(index + 1) % places.length] ?? place;
    const [here, there] = [inside(place), inside(next)];
    const share = here / (here - there);
    const border: Place = [
      place[0] + share * (next[0] - place[0]),
      place[1] + share * (next[1] - place[1]),
    ];
    return [...(here >= 0 ? [place] : []), ...(here * there < 0 ? [border] : [])];
  });
}
