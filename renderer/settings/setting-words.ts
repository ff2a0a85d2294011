import type { i18n } from 'i18next';
import type { SettingView } from '../../shared/contract/index.ts';

export interface ChoiceWords {
  readonly value: string;
  readonly title: string;
  /** Empty where nothing is to be said. */
  readonly help: string;
}

/** What a form says of a setting, in the reader's language. */
export interface SettingWords {
  readonly title: string;
  readonly help: string;
  readonly section: string;
  readonly sectionHelp: string;
  /** For each value of an enum. */
  readonly choices: readonly ChoiceWords[];
}

/** The section that a setting stands in: `address` of `address.lookSeconds`. */
export const sectionIdOf = ({ path }: Pick<SettingView, 'path'>): string =>
  path.split('.')[0] ?? path;

/**
 * The declaration's own English, or its translation: the texts `settingText.<section>.<name>.title` and `help`, of a
 * choice `settingText.<section>.<name>.choices.<value>.title` and `help`, of the section `settingText.<section>.title`
 * and `help`. English has no second copy of them.
 */
export function settingWords(
  setting: SettingView,
  { language, getResource }: Pick<i18n, 'language' | 'getResource'>,
): SettingWords {
  const translated = (key: string, english: string): string => {
    const text: unknown = getResource(language, 'translation', `settingText.${key}`);
    return typeof text === 'string' && text !== '' ? text : english;
  };
  const { path, schema, choices } = setting;
  const sectionId = sectionIdOf(setting);
  const values = Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
  return {
    title: translated(`${path}.title`, setting.title),
    help: translated(`${path}.help`, setting.help),
    section: translated(`${sectionId}.title`, setting.section),
    sectionHelp: translated(`${sectionId}.help`, setting.sectionHelp),
    choices: values.map((value) => ({
      value,
      title: translated(`${path}.choices.${value}.title`, choices[value]?.title ?? value),
      help: translated(`${path}.choices.${value}.help`, choices[value]?.help ?? ''),
    })),
  };
}
