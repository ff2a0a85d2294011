import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cityFactsOf } from '../../../../../electron/node/insight/city-record.ts';

const sydney = { city: 'Sydney', latitude: -33.8688, longitude: 151.209 };
const flat = { ...sydney, country_code: 'AU', state1: 'New South Wales', postcode: '2000' };
const nested = {
  city: { geoname_id: 1, names: { de: 'Sydney', en: 'Sydney' } },
  country: { iso_code: 'AU', names: { en: 'Australia' } },
  location: { accuracy_radius: 20, latitude: -33.8688, longitude: 151.209 },
};

describe('a record of a city data set', () => {
  it('is read as MaxMind and DB-IP write it', () => {
    expect(cityFactsOf(nested)).toEqual({ country: 'AU', place: sydney });
  });

  it('is read as ip-location-db writes it', () => {
    expect(cityFactsOf(flat)).toEqual({ country: 'AU', place: sydney });
  });

  it('takes another language where there is no English name', () => {
    const record = { ...nested, city: { names: { ja: 'シドニー' } } };
    expect(cityFactsOf(record)?.place?.city).toBe('シドニー');
  });

  it('may be without a country', () => {
    expect(cityFactsOf({ ...flat, country_code: 'xx' })).toEqual({ country: null, place: sydney });
    expect(cityFactsOf({ city: nested.city, location: nested.location })).toEqual({
      country: null,
      place: sydney,
    });
  });

  it.each([
    ['no record', null],
    ['a text', 'Sydney'],
    ['no city, only the middle of a country', { ...nested, city: undefined }],
    ['an empty name', { ...flat, city: '  ' }],
    ['control characters in the name', { ...flat, city: 'Syd\u001b[31mney' }],
    ['a name that turns the text round', { ...flat, city: 'Syd\u202eney' }],
    ['a very long name', { ...flat, city: 'x'.repeat(101) }],
    ['no point', { ...flat, latitude: undefined }],
    ['a point that is not on earth', { ...flat, latitude: 91 }],
    ['the point that means unknown', { ...flat, latitude: 0, longitude: 0 }],
  ])('says nothing with %s', (_what, record) => {
    expect(cityFactsOf(record)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (record) => {
        cityFactsOf(record);
      }),
    );
  });
});
