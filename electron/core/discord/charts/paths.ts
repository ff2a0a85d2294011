import { decimal } from './svg.ts';

/** Pixels. */
export type Place = readonly [x: number, y: number];

const pair = ([x, y]: Place): string => `${decimal(x)} ${decimal(y)}`;

/** The d of a path through all of them. */
export const linePath = (places: readonly Place[]): string =>
  places.map((place, index) => `${index === 0 ? 'M' : 'L'}${pair(place)}`).join('');

/** The d of a polygon. */
export const areaPath = (places: readonly Place[]): string =>
  places.length === 0 ? '' : `${linePath(places)}Z`;

/** The d of what lies between two lines, both from left to right. */
export const bandPath = (upper: readonly Place[], lower: readonly Place[]): string =>
  areaPath([...upper, ...lower.toReversed()]);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The d of them all: what overlaps is no darker. */
export const boxesPath = (boxes: readonly Box[]): string =>
  boxes
    .map(({ x, y, width, height }) => {
      const across = decimal(width);
      return `M${pair([x, y])}h${across}v${decimal(height)}h-${across}z`;
    })
    .join('');
