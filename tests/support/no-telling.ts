import type { Languages, Pictures } from '../../electron/core/ports.ts';
import { fail } from '../../shared/result.ts';

/** For an app that has no bot, and so neither writes nor draws anything for one. */
export const noTelling: { readonly languages: Languages; readonly pictures: Pictures } = {
  languages: { wordsOf: () => Promise.reject(new Error('nobody should ask for texts here')) },
  pictures: { draw: async () => fail('Nothing is drawn here.'), close: async () => {} },
};
