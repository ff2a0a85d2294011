import type { TFunction } from 'i18next';

/** A value as people read it. */
export function settingValueText(value: unknown, t: TFunction): string {
  if (typeof value === 'boolean') return t(value ? 'setting.on' : 'setting.off');
  if (Array.isArray(value)) {
    return value.length === 0
      ? t('setting.empty')
      : value.map((item) => settingValueText(item, t)).join(', ');
  }
  if (typeof value === 'string') return value === '' ? t('setting.empty') : value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
