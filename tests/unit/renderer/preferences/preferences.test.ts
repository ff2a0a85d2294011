import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPreferences } from '../../../../renderer/preferences/preferences.ts';
import { noPreferences } from '../../../../shared/format/preferences.ts';

describe('the stored preferences', () => {
  it('are read as they were stored', () => {
    const stored = {
      language: 'de',
      timeZone: 'Europe/Vienna',
      dates: 'iso',
      clock: '24',
      numbers: '1 234,5',
    };
    expect(readPreferences(JSON.stringify(stored))).toEqual(stored);
  });

  it('are the automatic ones before the first choice', () => {
    expect(readPreferences(null)).toEqual(noPreferences);
  });

  it('lose only what makes no sense', () => {
    const stored = JSON.stringify({ language: 7, timeZone: '', dates: 'iso', clock: 12, x: 1 });
    expect(readPreferences(stored)).toEqual({ ...noPreferences, dates: 'iso' });
  });

  it('are whole whatever is stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        const read = readPreferences(stored);
        expect(Object.keys(read)).toEqual(Object.keys(noPreferences));
        expect(Object.values(read).every((value) => typeof value === 'string')).toBe(true);
      }),
    );
  });
});
