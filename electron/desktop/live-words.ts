import { app } from 'electron';
import { loadHostTexts } from '../host/host-texts.ts';
import { createWords, type Words } from '../host/words.ts';

/** The texts in the language of the settings, or else of the system. */
export interface LiveWords {
  readonly get: () => Words;
  /** Reads them anew, in the language that is wished for now. */
  readonly reload: () => Promise<void>;
}

export async function createLiveWords(language: () => string): Promise<LiveWords> {
  const read = (): Promise<Words> =>
    createWords({
      language: language(),
      systemLocales: app.getPreferredSystemLanguages(),
      load: loadHostTexts,
    });
  let words = await read();
  return {
    get: () => words,
    reload: async () => {
      words = await read();
    },
  };
}
