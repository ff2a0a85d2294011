import { describe, expect, it } from 'vitest';
import {
  countryOfNumber,
  countryShapes,
} from '../../../../../../renderer/pages/history/map/map-shapes.ts';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

describe('the countries of the map', () => {
  it('are known by their number, with and without the leading zeros', () => {
    expect(['840', '040', '40', '276', '158'].map(countryOfNumber)).toEqual([
      'US',
      'AT',
      'AT',
      'DE',
      'TW',
    ]);
    // Numbers of continents are no countries.
    expect(countryOfNumber('150')).toBeNull();
  });

  it('have a code of a country that has a name, each its own, but for two that have none', () => {
    const codes = countryShapes().map(({ country }) => country);
    const given = codes.filter((country) => country !== null);
    expect(codes).toHaveLength(177);
    expect(given).toHaveLength(175);
    expect(new Set(given).size).toBe(175);
    expect(given.filter((country) => names.of(country) === undefined)).toEqual([]);
    expect(given).toContain('XK');
  });
});
