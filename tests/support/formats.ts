import { formatFor } from '../../shared/format/format-for.ts';
import type { Format } from '../../shared/format/format.ts';
import { noPreferences, type Preferences } from '../../shared/format/preferences.ts';
import { english } from './english.ts';

/** The formats of a reader of English in London, where the wishes do not say otherwise. */
export const formatOf = (
  wishes: Partial<Preferences> = {},
  readerLocales: readonly string[] = ['en-GB'],
  language = 'en',
): Format => {
  const t = english();
  return formatFor(
    {
      preferences: { ...noPreferences, timeZone: 'Europe/London', ...wishes },
      language,
      readerLocales,
    },
    (key, values) => t(key, { ...values }),
  );
};
