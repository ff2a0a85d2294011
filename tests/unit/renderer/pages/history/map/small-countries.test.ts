import { geoCentroid } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, it } from 'vitest';
import fine from 'world-atlas/countries-50m.json' with { type: 'json' };
import {
  countryOfNumber,
  countryShapes,
} from '../../../../../../renderer/pages/history/map/map-shapes.ts';
import {
  farParts,
  smallCountries,
} from '../../../../../../renderer/pages/history/map/small-countries.ts';

const drawn = new Set(countryShapes().map(({ country }) => country));

it('each small country is where the finer atlas has it, and none is left out', () => {
  const world = fine as unknown as Topology<{ readonly countries: GeometryCollection }>;
  const tenth = (degrees: number): number => Math.round(degrees * 10) / 10;
  const made = feature(world, world.objects.countries).features.flatMap((shape) => {
    const country = shape.id === undefined ? null : countryOfNumber(String(shape.id));
    if (country === null || drawn.has(country)) return [];
    const [longitude, latitude] = geoCentroid(shape);
    return [[country, [tenth(longitude), tenth(latitude)]] as const];
  });
  expect(smallCountries).toEqual(Object.fromEntries(made));
});

it('the far parts of other countries are in neither atlas', () => {
  const known = Object.keys(farParts).filter(
    (country) => drawn.has(country) || country in smallCountries,
  );
  expect(known).toEqual([]);
});
