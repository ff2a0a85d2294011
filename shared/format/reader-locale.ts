const read = (tag: string): Intl.Locale | null => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
};

/** Readers have a handful; reading one takes a tenth of a millisecond, and each address on a page asks for it. */
const known = new Map<string, Intl.Locale | null>();
const mostKnown = 100;

function localeOf(tag: string): Intl.Locale | null {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const locale = read(tag);
  if (known.size < mostKnown) known.set(tag, locale);
  return locale;
}

/** The language of a locale: `pt` of `pt-BR`; as it is when it is not one. */
export const languageOf = (tag: string): string => localeOf(tag)?.language ?? tag;

const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur']);

/** Intl knows it too, but not in every browser. */
export const isRightToLeft = (tag: string): boolean => rightToLeft.has(languageOf(tag));

/**
 * The locale that numbers and dates follow: the reader's first one of the language that is shown, else that language
 * itself; "14:02" inside an English sentence, whatever else the reader speaks.
 */
export const readerLocale = (language: string, readerLocales: readonly string[]): string =>
  readerLocales.find((tag) => localeOf(tag)?.language === language) ?? language;
