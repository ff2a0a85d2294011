import type { AddressInsight } from '../domain/insight.ts';
import type { Format } from './format.ts';

/** "Vienna, Austria", or what of it is known; null when nothing is. */
export function placeName(
  {
    place,
    country,
  }: Pick<AddressInsight, 'country'> & { readonly place: { readonly city: string } | null },
  t: (key: 'network.city', names: { readonly city: string; readonly country: string }) => string,
  format: Pick<Format, 'country'>,
): string | null {
  if (country === null) return place?.city ?? null;
  if (place === null) return format.country(country);
  return t('network.city', { city: place.city, country: format.country(country) });
}
