import type { SettingView } from '../../../../shared/contract/index.ts';
import type { Asking } from '../command/command.ts';
import { maskedCode } from './masked-text.ts';
import { choiceTitle } from './setting-titles.ts';

/** A value of a setting for people, addresses in it as they may be shown; of a secret only whether there is one. */
export function settingValueText(
  asking: Pick<Asking, 'words' | 'shown'>,
  view: SettingView,
  value: unknown,
  longest = 200,
): string {
  const { words } = asking;
  const { secret, unit, choices } = view;
  if (secret) return words(value === true ? 'setting.secretSet' : 'setting.secretNotSet', {});
  if (typeof value === 'boolean') return words(value ? 'setting.on' : 'setting.off', {});
  if (typeof value === 'number') return numberText(asking, value, unit);
  if (value === '') return words('setting.empty', {});
  if (Array.isArray(value) && value.length === 0) return words('setting.none', {});
  if (typeof value !== 'string') return maskedCode(asking, JSON.stringify(value), longest);
  const code = maskedCode(asking, value, longest);
  return choices[value] === undefined ? code : `${choiceTitle(asking, view, value)} (${code})`;
}

/** Without the marks between thousands: people type it like that. */
function numberText({ words }: Pick<Asking, 'words'>, value: number, unit: string | null): string {
  const key = `amount.${unit ?? ''}`;
  const text = unit === null ? key : words(key, { count: value });
  return text === key ? String(value) : text;
}
