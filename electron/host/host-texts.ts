/// <reference types="vite/types/importMeta.d.ts" />

type Files = Readonly<Record<string, () => Promise<object>>>;

const hostFiles: Files = import.meta.glob<object>('../../shared/locales/*.json', {
  query: '?host',
  import: 'default',
});
const botFiles: Files = import.meta.glob<object>('../../shared/locales/*.json', {
  query: '?bot',
  import: 'default',
});

/** The texts that are shown outside the pages, in one language (build/locale-parts.ts). */
export const loadHostTexts = (tag: string): Promise<object> => loadFrom(hostFiles, tag);

/** Likewise, those of the bots. */
export const loadBotTexts = (tag: string): Promise<object> => loadFrom(botFiles, tag);

async function loadFrom(files: Files, tag: string): Promise<object> {
  const load = files[`../../shared/locales/${tag}.json`];
  if (load === undefined) throw new Error(`There is no file shared/locales/${tag}.json.`);
  return load();
}
