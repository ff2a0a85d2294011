import { type Menu, Tray } from 'electron';
import { note, onDeed } from '../notes.ts';
import { chooseIn, textsOf } from './menu.ts';
import { fileOf, lastFile, watchPictures } from './pictures.ts';
import { watch } from './wrap.ts';

const trays = new Set<Tray>();
const menus = new WeakMap<Tray, Menu>();

const only = (): Tray => {
  const [tray] = trays;
  if (tray === undefined) throw new Error('There is no tray.');
  return tray;
};

export function watchTray(): void {
  watchPictures();
  /** Its constructor is not seen: it was made of the last picture, right before the first thing it is told. */
  const meet = (tray: Tray): void => {
    if (trays.has(tray)) return;
    trays.add(tray);
    note('tray.made', lastFile());
  };
  const keep = (tray: Tray, menu: Menu | null): void => {
    if (menu === null) menus.delete(tray);
    else menus.set(tray, menu);
  };
  watch(Tray.prototype, 'setToolTip', ([toolTip], tray) => {
    meet(tray);
    note('tray.setToolTip', toolTip);
  });
  watch(Tray.prototype, 'setImage', ([image], tray) => {
    meet(tray);
    note('tray.setImage', fileOf(image));
  });
  watch(Tray.prototype, 'setContextMenu', ([menu], tray) => {
    meet(tray);
    keep(tray, menu);
    note('tray.setContextMenu', textsOf(menu));
  });
  watch(Tray.prototype, 'popUpContextMenu', ([menu = menus.get(only())], tray) => {
    keep(tray, menu ?? null);
    note('tray.popUpContextMenu', textsOf(menu ?? null));
  });
  watch(Tray.prototype, 'destroy', (_words, tray) => {
    trays.delete(tray);
    note('tray.destroyed');
  });

  onDeed('tray.click', () => only().emit('click'));
  onDeed('tray.rightClick', () => only().emit('right-click'));
  onDeed('tray.choose', (path: readonly string[]) => chooseIn(menus.get(only()) ?? null, path));
}
