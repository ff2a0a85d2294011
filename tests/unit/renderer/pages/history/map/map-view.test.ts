import { describe, expect, it } from 'vitest';
import { countryShapes } from '../../../../../../renderer/pages/history/map/map-shapes.ts';
import {
  mapView,
  type Point,
  pointsNearby,
} from '../../../../../../renderer/pages/history/map/map-view.ts';

const vienna: Point = [16.37, 48.21];
const hamburg: Point = [9.99, 53.55];
const singapore: Point = [103.8, 1.4];
const fiji: Point = [178, -17.8];
const samoa: Point = [-172.2, -13.8];
const shapes = countryShapes();

describe('the map', () => {
  it('of the world has every inhabited place at its side of the picture', () => {
    const { place, countries } = mapView(shapes, []);
    const at = (point: Point) => {
      const found = place(point);
      return found === null
        ? null
        : [found.x < 0.5 ? 'west' : 'east', found.y < 0.5 ? 'north' : 'south'];
    };
    expect(
      [[-74, 40.7], vienna, [-58.4, -34.6], [151.2, -33.9]].map((point) => at(point as Point)),
    ).toEqual([
      ['west', 'north'],
      ['east', 'north'],
      ['west', 'south'],
      ['east', 'south'],
    ]);
    // Longyearbyen and Ushuaia: nobody has a line further out.
    expect([at([15.6, 78.2]), at([-68.3, -54.8])]).not.toContain(null);
    expect(countries.map(({ country }) => country)).not.toContain('AQ');
  });

  it('nearby has the points around its middle, larger than in the world, and no others', () => {
    const world = mapView(shapes, []);
    const near = mapView(shapes, [vienna, hamburg]);
    const distance = ({ place }: typeof near): number => {
      const [one, other] = [place(vienna), place(hamburg)];
      return Math.abs((one?.y ?? 0) - (other?.y ?? 0));
    };
    expect(distance(near)).toBeGreaterThan(5 * distance(world));
    expect(near.place(singapore)).toBeNull();
    expect(near.place(vienna)?.x).toBeCloseTo(0.5, 0);
  });

  it('nearby may lie across the date line', () => {
    const { place } = mapView(shapes, [fiji, samoa]);
    expect(place(fiji)?.x).toBeLessThan(place(samoa)?.x ?? 0);
  });

  it('comes as near as the points that matter most allow', () => {
    expect(pointsNearby([vienna, hamburg])).toEqual([vienna, hamburg]);
    expect(pointsNearby([vienna, singapore, hamburg])).toEqual([vienna, hamburg]);
    expect(pointsNearby([])).toEqual([]);
  });
});
