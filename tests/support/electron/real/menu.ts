import { Menu, type MenuItem, type MenuItemConstructorOptions } from 'electron';
import { note, onDeed } from '../notes.ts';
import { watch, wrap } from './wrap.ts';

type Items = readonly (MenuItemConstructorOptions | MenuItem)[];
/** A text, an array for a menu below it, null for a line. */
type MenuText = string | null | readonly [string, readonly MenuText[]];

/** What each menu was made of: an item of Electron's own no longer tells its role from its text. */
const templates = new WeakMap<Menu, Items>();
let applicationMenu: Menu | null = null;

const itemsOf = (menu: Menu | null): Items => (menu === null ? [] : (templates.get(menu) ?? []));

const below = ({ submenu }: Items[number]): Items | null =>
  Array.isArray(submenu) ? submenu : null;

const texts = (items: Items): readonly MenuText[] =>
  items.map((item) => {
    if (item.type === 'separator') return null;
    const text = item.label ?? item.role ?? '';
    const lower = below(item);
    return lower === null ? text : [text, texts(lower)];
  });

export const textsOf = (menu: Menu | null): readonly MenuText[] | null =>
  menu === null ? null : texts(itemsOf(menu));

/** @param path the labels down to the entry */
export function chooseIn(menu: Menu | null, path: readonly string[]): void {
  let items = itemsOf(menu);
  for (const [index, label] of path.entries()) {
    const item = items.find((each) => each.label === label);
    if (item === undefined) throw new Error(`The menu has no "${label}".`);
    if (item.enabled === false) throw new Error(`"${label}" cannot be chosen.`);
    items = below(item) ?? [];
    if (index === path.length - 1) (item.click as (() => void) | undefined)?.();
  }
}

export function watchMenus(): void {
  wrap(Menu, 'buildFromTemplate', (before) => (self, words) => {
    const menu = before(self, words);
    templates.set(menu, words[0]);
    return menu;
  });
  watch(Menu, 'setApplicationMenu', ([menu]) => {
    applicationMenu = menu;
    note('menu.setApplicationMenu', textsOf(menu));
  });
  onDeed('menu.choose', (path: readonly string[]) => chooseIn(applicationMenu, path));
}
