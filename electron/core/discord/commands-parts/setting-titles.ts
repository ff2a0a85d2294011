import type { SettingView } from '../../../../shared/contract/index.ts';
import type { Asking } from '../command/command.ts';

type Said = Pick<Asking, 'words'>;

/** The translation of a declaration's own English, which has no second copy of it (renderer/settings/setting-words.ts). */
function translated({ words }: Said, key: string, english: string): string {
  const whole = `settingText.${key}`;
  const text = words(whole, {});
  return text === whole ? english : text;
}

export const settingTitle = (said: Said, { path, title }: SettingView): string =>
  translated(said, `${path}.title`, title);

export const settingHelp = (said: Said, { path, help }: SettingView): string =>
  translated(said, `${path}.help`, help);

export const choiceTitle = (said: Said, { path, choices }: SettingView, value: string): string =>
  translated(said, `${path}.choices.${value}.title`, choices[value]?.title ?? value);

/** `address` of `address.lookSeconds`. */
export const sectionOf = ({ path }: Pick<SettingView, 'path'>): string => path.split('.')[0] ?? '';

export const sectionTitle = (said: Said, view: SettingView): string =>
  translated(said, `${sectionOf(view)}.title`, view.section);
