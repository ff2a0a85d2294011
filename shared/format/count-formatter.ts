/** What i18next takes for a formatter (its FormatterModule). */
interface Formatter {
  readonly type: 'formatter';
  readonly init: () => void;
  readonly add: () => void;
  readonly addCached: () => void;
  readonly format: (
    value: unknown,
    format?: string,
    language?: string,
    options?: Readonly<Record<string, unknown>>,
  ) => string;
}

/** The count of a plural is the one number that a text is given as a number; all else comes as text already. */
export const countFormatter = (number: (value: number) => string): Formatter => ({
  type: 'formatter',
  init: () => {},
  add: () => {},
  addCached: () => {},
  format: (value, _format, _language, options) =>
    typeof value === 'number' && options?.['interpolationkey'] === 'count'
      ? number(value)
      : // i18next says what is missing, and writes what is no text as such.
        (value as string),
});
