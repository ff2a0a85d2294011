// A language is one file, and the first load of the page needs a third of it: `en.json?first` are the texts of what
// stands around every page and of the first one, `en.json?later` those of the pages that load when they are opened.
// `en.json?host` are those that are shown outside the pages: in the tray, in notifications. `en.json?bot` are those of
// the bots.

import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { pseudoTexts } from './pseudo-text.ts';

/** tests/unit/renderer/first-load-texts.test.ts finds a text of the first load that is missing here. */
export const firstTexts: ReadonlySet<string> = new Set([
  'address',
  'app',
  'bridgeError',
  'candidate',
  'change',
  'choosePassword',
  'crash',
  'day',
  'duration',
  'event',
  'evidence',
  'failure',
  'family',
  'flapping',
  'link',
  'look',
  'mask',
  'method',
  'moment',
  'nat',
  'nav',
  'network',
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
  'tunnel',
  'verdict',
]);

/** Texts that no page shows. */
const hostOnlyTexts: ReadonlySet<string> = new Set([
  'bot',
  'botTold',
  'desktop',
  'desktopMenu',
  'notice',
  'tray',
]);

/** tests/unit/electron/host/host-texts.test.ts finds a text of the hosts that is missing here. */
export const hostTexts: ReadonlySet<string> = new Set([
  'change',
  'desktop',
  'desktopMenu',
  'duration',
  'family',
  'flapping',
  'link',
  'look',
  'moment',
  'nav',
  'network',
  'notice',
  'storage',
  'tell',
  'titleState',
  'tray',
]);

/** tests/unit/electron/host/host-texts.test.ts finds a text of the bots that is missing here. */
export const botTexts: ReadonlySet<string> = new Set([
  'address',
  'amount',
  'app',
  'audit',
  'backups',
  'bot',
  'botCommand',
  'botLoss',
  'botTold',
  'candidate',
  'change',
  'changeDetail',
  'day',
  'duration',
  'event',
  'evidence',
  'evidenceDrawer',
  'export',
  'failure',
  'family',
  'flapping',
  'glance',
  'history',
  'line',
  'link',
  'method',
  'moment',
  'nat',
  'network',
  'observation',
  'pager',
  'report',
  'revisions',
  'setting',
  'source',
  'sourceForm',
  'state',
  'storageView',
  'tray',
  'tunnel',
  'verdict',
]);

const isIn = {
  first: (group: string) => firstTexts.has(group),
  later: (group: string) => !firstTexts.has(group) && !hostOnlyTexts.has(group),
  host: (group: string) => hostTexts.has(group),
  bot: (group: string) => botTexts.has(group),
};

export const localeParts = (): Plugin => ({
  name: 'locale-parts',
  load(id) {
    const [, file, half] = /^(.+\/locales\/[\w-]+\.json)\?(first|later|host|bot)$/.exec(id) ?? [];
    if (file === undefined) return null;
    this.addWatchFile(file);
    const texts = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as object);
    const chosen = texts.filter(([group]) => isIn[half as keyof typeof isIn](group));
    const part = Object.fromEntries(chosen);
    // To find what is no key and what is cut off when texts grow: IP_BEACON_PSEUDO_TEXTS=1 npm run build
    const shown = process.env['IP_BEACON_PSEUDO_TEXTS'] === '1' ? pseudoTexts(part) : part;
    return {
      code: `export default ${JSON.stringify(shown)};`,
      moduleType: 'js',
    };
  },
});
