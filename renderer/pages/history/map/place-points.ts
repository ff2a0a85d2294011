import type { Patterns } from '../../../../shared/domain/patterns.ts';
import type { CountryShape } from './map-shapes.ts';
import type { Point } from './map-view.ts';
import { farParts, smallCountries } from './small-countries.ts';

export type PatternPlace = Patterns['places'][number];

export interface PlacePoint {
  /** Its number in the list beside the map. */
  readonly index: number;
  readonly place: PatternPlace;
  readonly point: Point;
  /** Only the country is known, and the point is just its middle. */
  readonly isWholeCountry: boolean;
  readonly diameterPx: number;
}

const smallestPx = 14;
const largestPx = 34;

/** By its area, as an eye compares circles. @param most the changes of the place that has the most */
export const diameterOf = (changes: number, most: number): number =>
  most <= 0 ? smallestPx : smallestPx + (largestPx - smallestPx) * Math.sqrt(changes / most);

/** Where each place stands on a map; those that no atlas knows are in the list only. Large ones first, so below. */
export function placePoints(
  places: readonly PatternPlace[],
  middleOf: (country: string) => Point | null,
): readonly PlacePoint[] {
  const most = Math.max(0, ...places.map(({ changes }) => changes));
  return places
    .flatMap((place, index): readonly PlacePoint[] => {
      const { country, latitude, longitude, changes } = place;
      const isWholeCountry = latitude === null || longitude === null;
      const point = isWholeCountry ? middleOf(country) : ([longitude, latitude] as const);
      if (point === null) return [];
      return [{ index, place, point, isWholeCountry, diameterPx: diameterOf(changes, most) }];
    })
    .toSorted((a, b) => b.diameterPx - a.diameterPx);
}

/** @param centroid of a shape, as d3-geo's geoCentroid() has it */
export const middleIn =
  (
    shapes: readonly CountryShape[],
    centroid: (shape: CountryShape['shape']) => readonly [number, number],
  ) =>
  (country: string): Point | null => {
    const shape = shapes.find((each) => each.country === country);
    if (shape !== undefined) return centroid(shape.shape);
    return smallCountries[country] ?? farParts[country] ?? null;
  };
