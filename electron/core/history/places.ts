// Each place stands in the history once, and is found again by all of its values: nulls are values too.

import { type RawBuilder, sql } from 'kysely';
import type { AddressInsight } from '../../../shared/domain/insight.ts';
import type { HistoryQueries } from './connection.ts';
import { nextId } from './intern-addresses.ts';

/** As the table `places` has it, without its number. */
export interface KnownPlace {
  readonly country: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export const placeOf = ({ country, place }: AddressInsight): KnownPlace => ({
  country,
  city: place?.city ?? null,
  latitude: place?.latitude ?? null,
  longitude: place?.longitude ?? null,
});

const isNowhere = ({ country, city }: KnownPlace): boolean => country === null && city === null;

const isPlace = ({ country, city, latitude, longitude }: KnownPlace): RawBuilder<boolean> =>
  sql`country is not distinct from ${country} and city is not distinct from ${city}
    and latitude is not distinct from ${latitude} and longitude is not distinct from ${longitude}`;

/** Statements that make sure that it is there, for the transaction that refers to it with placeId(). */
export const internPlace = (queries: HistoryQueries, place: KnownPlace) =>
  isNowhere(place)
    ? []
    : [
        queries
          .insertInto('places')
          .columns(['id', 'country', 'city', 'latitude', 'longitude'])
          .expression(
            sql`select ${nextId('places')}, cast(${place.country} as text), cast(${place.city} as text),
              cast(${place.latitude} as double precision), cast(${place.longitude} as double precision)
              where not exists (select 1 from places where ${isPlace(place)})`,
          ),
      ];

/** The number of a place; null for nowhere. */
export const placeId = (place: KnownPlace): RawBuilder<number | null> =>
  isNowhere(place) ? sql`null` : sql`(select id from places where ${isPlace(place)})`;
