import type { TFunction } from 'i18next';
import type { Format } from '../../../../shared/format/format.ts';
import { placeName } from '../../../../shared/format/place-name.ts';
import type { PatternPlace } from './place-points.ts';

/** "Vienna, Austria" */
export const namedPlace = (
  { city, country }: Pick<PatternPlace, 'city' | 'country'>,
  t: TFunction,
  format: Pick<Format, 'country'>,
): string => placeName({ country, place: city === null ? null : { city } }, t, format) ?? country;

/** "Vienna, Austria: 12 changes" */
export const placeTitle = (
  place: PatternPlace,
  t: TFunction,
  format: Pick<Format, 'country'>,
): string => t('map.point', { count: place.changes, place: namedPlace(place, t, format) });
