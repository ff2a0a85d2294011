import { useTranslation } from '../../i18n/use-translation.ts';
import { fallbackLanguage } from '../../../shared/format/choose-language.ts';

export interface NamedCommand {
  /** As it is typed in English, and as settings name it. */
  readonly name: string;
  readonly description: string;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Every command there are texts for, which is every command there is, and those that the settings name beside. */
export function useCommandNames(named: readonly string[]): readonly NamedCommand[] {
  const { i18n } = useTranslation();
  const textsOf = (language: string): Readonly<Record<string, unknown>> => {
    const texts: unknown = i18n.getResource(language, 'translation', 'botCommand');
    return isGroup(texts) ? texts : {};
  };
  // English is not loaded for who reads something else, and each language has all of them.
  const known = { ...textsOf(fallbackLanguage), ...textsOf(i18n.language) };
  const descriptionOf = (name: string): string => {
    const texts = known[name];
    const description = isGroup(texts) ? texts['description'] : undefined;
    return typeof description === 'string' ? description : '';
  };
  return [...new Set([...Object.keys(known), ...named])]
    .toSorted()
    .map((name) => ({ name, description: descriptionOf(name) }));
}
