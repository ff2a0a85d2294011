import { note, onDeed } from './notes.ts';

export interface MenuItem {
  readonly label?: string;
  readonly type?: string;
  readonly role?: string;
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly click?: () => void;
  readonly submenu?: readonly MenuItem[];
}

/** A text, an array for a menu below it, null for a line. */
type MenuText = string | null | readonly [string, readonly MenuText[]];

let applicationMenu: Menu | null = null;

export class Menu {
  readonly #items: readonly MenuItem[];

  private constructor(items: readonly MenuItem[]) {
    this.#items = items;
  }

  static buildFromTemplate(items: readonly MenuItem[]): Menu {
    return new Menu(items);
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
    note('menu.setApplicationMenu', menu?.texts() ?? null);
  }

  texts(items: readonly MenuItem[] = this.#items): readonly MenuText[] {
    return items.map((item) => {
      if (item.type === 'separator') return null;
      const text = item.label ?? item.role ?? '';
      return item.submenu === undefined ? text : [text, this.texts(item.submenu)];
    });
  }

  /** @param path the labels down to the entry */
  choose([label, ...rest]: readonly string[], items = this.#items): void {
    const item = items.find((each) => each.label === label);
    if (item === undefined) throw new Error(`The menu has no "${label}".`);
    if (item.enabled === false) throw new Error(`"${label}" cannot be chosen.`);
    if (rest.length > 0) return this.choose(rest, item.submenu ?? []);
    item.click?.();
  }
}

onDeed('menu.choose', (path: readonly string[]) => {
  if (applicationMenu === null) throw new Error('There is no application menu.');
  applicationMenu.choose(path);
});
