import type { Feature } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';

export interface CountryShape {
  /** ISO 3166-1 alpha-2; null for a territory without a code. */
  readonly country: string | null;
  readonly shape: Feature;
}

/** The atlas has no number for it, because ISO 3166-1 has none; `XK` is what the data of networks says. */
const kosovo = { name: 'Kosovo', country: 'XK' };

/**
 * The alpha-2 code of a country's number: to read a numeric region as its letters is part of how every browser reads
 * a language tag (Unicode UTS 35, canonicalisation of unicode_region_subtag).
 */
export function countryOfNumber(number: string): string | null {
  const region = new Intl.Locale(`und-${number.padStart(3, '0')}`).region;
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
}

/** The countries of the world, for a picture about 1,000 pixels wide (Natural Earth, 1:110 million). */
export function countryShapes(): readonly CountryShape[] {
  const world = atlas as unknown as Topology<{
    readonly countries: GeometryCollection<{ readonly name: string }>;
  }>;
  return feature(world, world.objects.countries).features.map((shape) => {
    const { id, properties } = shape;
    if (id !== undefined) return { country: countryOfNumber(String(id)), shape };
    return { country: properties.name === kosovo.name ? kosovo.country : null, shape };
  });
}
