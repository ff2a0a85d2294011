import type { Languages } from '../core/ports.ts';
import { loadBotTexts } from './host-texts.ts';
import { createWords, type Words } from './words.ts';

/** The languages of the bots. @param systemLocales what the system says its owner reads, the best first */
export function createLanguages(systemLocales: readonly string[]): Languages {
  const known = new Map<string, Promise<Words>>();
  return {
    wordsOf: (language) => {
      const before = known.get(language);
      if (before !== undefined) return before;
      const words = createWords({ language, systemLocales, load: loadBotTexts });
      known.set(language, words);
      return words;
    },
  };
}
