import {
  geoCentroid,
  geoCircle,
  geoDistance,
  geoEqualEarth,
  geoGraticule10,
  geoPath,
} from 'd3-geo';
import type { CountryShape } from './map-shapes.ts';

/** The picture's own units; it grows and shrinks with the page. */
export const mapSize = { width: 960, height: 420 } as const;

export type Point = readonly [longitude: number, latitude: number];

export interface MapView {
  /** The outline of what of the world is seen, its lines every ten degrees, and each country, as SVG paths. */
  readonly outline: string;
  readonly graticule: string;
  readonly countries: readonly { readonly country: string | null; readonly path: string }[];
  /** Where a point lies, 0 to 1 from the left and from the top; null outside of the picture. */
  readonly place: (point: Point) => { readonly x: number; readonly y: number } | null;
}

const degree = Math.PI / 180;
/** Nearer, the atlas shows its corners. */
const smallestRadius = 9;
/** Places that lie further apart are seen on the whole world. */
const largestRadius = 30;

const poleCut = 7;
/** Antarctica reaches further from its pole than any land does from the other. */
const southShare = 6;
const antarctica = 'AQ';

/** Around the places, degrees; null when only the whole world holds them, or there are none. */
function circleAround(points: readonly Point[]): { center: Point; radius: number } | null {
  if (points.length === 0) return null;
  const center = geoCentroid({ type: 'MultiPoint', coordinates: points.map(([x, y]) => [x, y]) });
  if (center.some(Number.isNaN)) return null;
  const farthest = Math.max(...points.map(([x, y]) => geoDistance(center, [x, y]))) / degree;
  const radius = Math.max(smallestRadius, farthest * 1.2);
  return radius > largestRadius ? null : { center, radius };
}

/**
 * The points that a closer view holds: the first one, and each after it that leaves it closer than the world.
 * @param points those that matter most first
 */
export const pointsNearby = (points: readonly Point[]): readonly Point[] =>
  points.reduce<readonly Point[]>(
    (near, point) => (circleAround([...near, point]) === null ? near : [...near, point]),
    [],
  );

/**
 * Equal Earth (Šavrič, Patterson, Jenny, 2018): areas are true, so that no country looks larger than it is.
 * @param around what the view holds and is centred on; without any, the world
 */
export function mapView(shapes: readonly CountryShape[], around: readonly Point[]): MapView {
  const { width, height } = mapSize;
  const circle = circleAround(around);
  const projection = geoEqualEarth().precision(0.3);
  if (circle === null) {
    // As wide as the picture; what is cut off holds the two poles and no network.
    projection.fitExtent(
      [
        [1, -poleCut],
        [width - 1, height + poleCut * southShare],
      ],
      { type: 'Sphere' },
    );
  } else {
    const [longitude, latitude] = circle.center;
    projection.rotate([-longitude, -latitude]);
    const seen = geoCircle().center([longitude, latitude]).radius(circle.radius)();
    projection.fitExtent(
      [
        [24, 24],
        [width - 24, height - 24],
      ],
      seen,
    );
    projection.clipExtent([
      [0, 0],
      [width, height],
    ]);
  }
  const path = geoPath(projection).digits(1);
  return {
    outline: path({ type: 'Sphere' }) ?? '',
    graticule: path(geoGraticule10()) ?? '',
    countries: shapes
      .filter(({ country }) => circle !== null || country !== antarctica)
      .map(({ country, shape }) => ({ country, path: path(shape) ?? '' })),
    place: ([longitude, latitude]) => {
      const projected = projection([longitude, latitude]);
      if (projected === null) return null;
      const [x, y] = [projected[0] / width, projected[1] / height];
      return x < 0 || x > 1 || y < 0 || y > 1 ? null : { x, y };
    },
  };
}
