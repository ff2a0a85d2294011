import { chooseLanguage } from '../../../../shared/format/choose-language.ts';
import { languages } from '../../../../shared/format/languages.ts';

const tags = languages.map(({ tag }) => tag);

/** Ours for one of Discord's (https://discord.com/developers/docs/reference#locales): `es` for `es-419`. */
export const languageForLocale = (locale: string): string => chooseLanguage('auto', [locale], tags);
