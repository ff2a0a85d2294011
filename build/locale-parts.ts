// A language is one file, and the first load of the page needs a third of it: `en.json?first` are the texts of what
// stands around every page and of the first one, `en.json?later` those of the pages that load when they are opened.

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** tests/unit/renderer/first-load-texts.test.ts finds a text of the first load that is missing here. */
export const firstTexts: ReadonlySet<string> = new Set([
  'address',
  'app',
  'bridgeError',
  'candidate',
  'change',
  'choosePassword',
  'crash',
  'duration',
  'evidence',
  'failure',
  'family',
  'flapping',
  'lastChange',
  'look',
  'method',
  'moment',
  'nat',
  'nav',
  'notFound',
  'observation',
  'page',
  'signIn',
  'state',
  'storage',
  'tell',
  'theme',
  'titleState',
  'toast',
  'transport',
  'verdict',
]);

export const localeParts = (): Plugin => ({
  name: 'locale-parts',
  load(id) {
    const [, file, part] = /^(.+\/locales\/[\w-]+\.json)\?(first|later)$/.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
    const chosen = texts.filter(([group]) => firstTexts.has(group) === (part === 'first'));
    return {
      code: `export default ${JSON.stringify(Object.fromEntries(chosen))};`,
      moduleType: 'js',
    };
  },
});
