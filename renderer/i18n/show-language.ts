import type { Language } from '../../shared/format/languages.ts';

/** Also read by public/theme.js, before the first paint: "ar rtl". */
const storageKey = 'ip-beacon.language';

type Root = Pick<HTMLElement, 'lang' | 'dir'>;

/** Tells the browser which language the page is in and which way it runs. */
export function showLanguage(
  { tag, dir }: Pick<Language, 'tag' | 'dir'>,
  root: Root,
  storage: () => Pick<Storage, 'setItem'>,
): void {
  root.lang = tag;
  root.dir = dir;
  try {
    storage().setItem(storageKey, `${tag} ${dir}`);
  } catch {
    // Storage can be blocked; the page then turns round once its texts are there.
  }
}
