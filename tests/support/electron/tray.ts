import { EventEmitter } from 'node:events';
import type { Menu } from './menu.ts';
import { note, onDeed } from './notes.ts';

const trays = new Set<Tray>();

/** One click, or one choice, on the only tray there is. */
const only = (): Tray => {
  const [tray] = trays;
  if (tray === undefined) throw new Error('There is no tray.');
  return tray;
};

export class Tray extends EventEmitter {
  #menu: Menu | null = null;

  constructor(image: { readonly path: string }) {
    super();
    trays.add(this);
    note('tray.made', image.path);
  }

  /** As Electron does. */
  #mustBeThere(): void {
    if (this.isDestroyed()) throw new Error('Tray is destroyed');
  }

  setImage(image: { readonly path: string }): void {
    this.#mustBeThere();
    note('tray.setImage', image.path);
  }

  setToolTip(toolTip: string): void {
    this.#mustBeThere();
    note('tray.setToolTip', toolTip);
  }

  setContextMenu(menu: Menu | null): void {
    this.#mustBeThere();
    this.#menu = menu;
    note('tray.setContextMenu', menu?.texts() ?? null);
  }

  popUpContextMenu(menu?: Menu): void {
    this.#mustBeThere();
    this.#menu = menu ?? this.#menu;
    note('tray.popUpContextMenu', this.#menu?.texts() ?? null);
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    this.#mustBeThere();
    return { x: 1_380, y: 4, width: 22, height: 22 };
  }

  isDestroyed(): boolean {
    return !trays.has(this);
  }

  destroy(): void {
    trays.delete(this);
    note('tray.destroyed');
  }

  choose(path: readonly string[]): void {
    if (this.#menu === null) throw new Error('The tray has no menu.');
    this.#menu.choose(path);
  }
}

onDeed('tray.click', () => only().emit('click'));
onDeed('tray.rightClick', () => only().emit('right-click'));
onDeed('tray.choose', (path: readonly string[]) => only().choose(path));
