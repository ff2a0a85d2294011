import type { i18n } from 'i18next';
import { useTranslation } from '../i18n/use-translation.ts';
import type { Preferences } from '../../shared/format/preferences.ts';
import { usePreferences } from '../preferences/use-preferences.ts';
import { formatFor } from '../../shared/format/format-for.ts';
import type { Format } from '../../shared/format/format.ts';
import { rememberTexts } from '../../shared/format/remember-texts.ts';

export type { Format } from '../../shared/format/format.ts';

interface Made {
  readonly preferences: Preferences;
  readonly language: string;
  readonly readerLocales: string;
  readonly format: Format;
}
// One for all that is on screen: each would otherwise make a dozen formatters of its own.
let last: Made | null = null;

/** How moments, numbers and sizes are written for this reader: by language, time zone and chosen forms. */
export function useFormat(): Format {
  const preferences = usePreferences();
  const { i18n } = useTranslation();
  return sharedFormat(i18n, preferences);
}

/** What `useFormat` gives, for what is no component. */
export function sharedFormat(
  { language, t }: Pick<i18n, 'language' | 't'>,
  preferences: Preferences,
): Format {
  const readerLocales = navigator.languages.join();
  if (
    last?.preferences !== preferences ||
    last.language !== language ||
    last.readerLocales !== readerLocales
  ) {
    const wishes = { preferences, language, readerLocales: navigator.languages };
    const format = formatFor(
      wishes,
      rememberTexts((key, values) => t(key, { ...values })),
    );
    last = { preferences, language, readerLocales, format };
  }
  return last.format;
}
