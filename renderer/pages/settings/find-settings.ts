import type { SettingView } from '../../../shared/contract/index.ts';
import type { SourceView } from '../../../shared/domain/source.ts';
import { rankEntries } from '../../palette/rank-entries.ts';
import type { SettingWords } from '../../settings/setting-words.ts';

/** How settings are put into words: `useSettingWords`, `useValueText`. */
export interface InWords {
  readonly wordsOf: (setting: SettingView) => SettingWords;
  readonly textOf: (setting: SettingView, value: unknown) => string;
}

/** The settings in which each word of the question is found, in a title before a text; all without a question. */
export function findSettings(
  settings: readonly SettingView[],
  question: string,
  { wordsOf, textOf }: InWords,
): readonly SettingView[] {
  const entries = settings.map((setting) => {
    const { title, help, section, choices } = wordsOf(setting);
    const meanings = choices.flatMap((choice) => [choice.title, choice.help, choice.value]);
    const value = setting.secret ? '' : textOf(setting, setting.value);
    const plain = setting.secret ? '' : JSON.stringify(setting.value);
    return {
      setting,
      title,
      words: [section, help, setting.path, value, plain, ...meanings].join(' '),
    };
  });
  return rankEntries(entries, question).map(({ setting }) => setting);
}

export function findSources(
  sources: readonly SourceView[],
  question: string,
): readonly SourceView[] {
  const entries = sources.map((source) => ({
    source,
    title: source.operator,
    words: [source.id, source.kind, source.target].join(' '),
  }));
  return rankEntries(entries, question).map(({ source }) => source);
}
