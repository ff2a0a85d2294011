/// <reference types="vite/types/importMeta.d.ts" />

const files = import.meta.glob<object>('../../shared/locales/*.json', {
  query: '?host',
  import: 'default',
});

/** The texts that are shown outside the pages, in one language (build/locale-parts.ts). */
export async function loadHostTexts(tag: string): Promise<object> {
  const load = files[`../../shared/locales/${tag}.json`];
  if (load === undefined) throw new Error(`There is no file shared/locales/${tag}.json.`);
  return load();
}
