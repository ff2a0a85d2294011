import { useCallback } from 'react';
import type { SettingView } from '../../shared/contract/index.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { isUnit } from './unit.ts';
import { useSettingWords } from './use-setting-words.ts';

/** A value of a setting as people read it: "300 seconds", "On", "a.example and b.example". */
export function useValueText(): (setting: SettingView, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const wordsOf = useSettingWords();
  return useCallback(
    (setting, value) => {
      if (typeof value === 'boolean') return t(value ? 'setting.on' : 'setting.off');
      if (Array.isArray(value)) {
        const texts = value.filter((entry) => typeof entry === 'string');
        if (value.length === 0) return t('setting.none');
        return texts.length === value.length
          ? format.list(texts)
          : t('setting.entries', { count: value.length });
      }
      if (typeof value === 'number') {
        // Without a unit it may be a name, as a port is: 8470, not 8,470.
        const { unit } = setting;
        return isUnit(unit) ? t(`amount.${unit}`, { count: value }) : String(value);
      }
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      const choice = wordsOf(setting).choices.find((each) => each.value === text);
      return text === '' ? t('setting.empty') : (choice?.title ?? text);
    },
    [format, t, wordsOf],
  );
}
