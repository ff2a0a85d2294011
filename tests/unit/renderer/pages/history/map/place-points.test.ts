import { describe, expect, it } from 'vitest';
import type { CountryShape } from '../../../../../../renderer/pages/history/map/map-shapes.ts';
import {
  diameterOf,
  middleIn,
  type PatternPlace,
  placePoints,
} from '../../../../../../renderer/pages/history/map/place-points.ts';

const place = (country: string, changes: number, city: string | null = null): PatternPlace => ({
  country,
  city,
  latitude: city === null ? null : 48.2,
  longitude: city === null ? null : 16.4,
  changes,
  lastAt: 1,
});

describe('the points of the map', () => {
  it('are cities where they are, and countries in their middle', () => {
    const points = placePoints(
      [place('AT', 9, 'Vienna'), place('SG', 4), place('ZZ', 1)],
      (country) => (country === 'SG' ? [103.8, 1.4] : null),
    );
    expect(
      points.map(({ index, point, isWholeCountry }) => ({ index, point, isWholeCountry })),
    ).toEqual([
      { index: 0, point: [16.4, 48.2], isWholeCountry: false },
      { index: 1, point: [103.8, 1.4], isWholeCountry: true },
    ]);
  });

  it('have an area by their changes, and the large ones lie below', () => {
    const [grown, grownTwice, least] = [
      diameterOf(25, 100),
      diameterOf(100, 100),
      diameterOf(0, 100),
    ];
    expect((grown - least) * 2).toBeCloseTo(grownTwice - least);
    const points = placePoints([place('AT', 1, 'Graz'), place('DE', 8, 'Hamburg')], () => null);
    expect(points.map(({ index }) => index)).toEqual([1, 0]);
  });

  it('find the middle of a country in the atlas, or in the list of the small ones', () => {
    const shape: CountryShape['shape'] = {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [0, 0] },
    };
    const middleOf = middleIn([{ country: 'AT', shape }], () => [14.1, 47.6]);
    expect(['AT', 'SG', 'GI', 'ZZ'].map(middleOf)).toEqual([
      [14.1, 47.6],
      [103.8, 1.4],
      [-5.4, 36.1],
      null,
    ]);
  });
});
