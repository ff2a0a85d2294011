import { formatFor } from '../../renderer/format/format-for.ts';
import type { Format } from '../../renderer/format/format.ts';
import { noPreferences, type Preferences } from '../../renderer/preferences/preferences.ts';
import { english } from './english.ts';

/** The formats of a reader of English in London, where the wishes do not say otherwise. */
export const formatOf = (
  wishes: Partial<Preferences> = {},
  readerLocales: readonly string[] = ['en-GB'],
  language = 'en',
): Format =>
  formatFor(
    {
      preferences: { ...noPreferences, timeZone: 'Europe/London', ...wishes },
      language,
      readerLocales,
    },
    english(),
  );
