import { useCallback } from 'react';
import type { SettingView } from '../../shared/contract/index.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { type SettingWords, settingWords } from './setting-words.ts';

/** What forms say of settings, in the reader's language. */
export function useSettingWords(): (setting: SettingView) => SettingWords {
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useCallback(
    (setting) =>
      settingWords(setting, {
        language,
        getResource: (...place) => i18n.getResource(...place) as unknown,
      }),
    [i18n, language],
  );
}
