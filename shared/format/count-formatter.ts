import type { FormatterModule } from 'i18next';

/** The count of a plural is the one number that a text is given as a number; all else comes as text already. */
export const countFormatter = (number: (value: number) => string): FormatterModule => ({
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value: unknown, _format, _language, options) =>
    typeof value === 'number' && options?.['interpolationkey'] === 'count'
      ? number(value)
      : // i18next says what is missing, and writes what is no text as such.
        (value as string),
});
