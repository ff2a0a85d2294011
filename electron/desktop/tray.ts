import { Menu, type MenuItemConstructorOptions, nativeImage } from 'electron';
import { assertNever } from '../../shared/assert-never.ts';
import type { Dispose } from '../core/ports.ts';
import type { FirstTray } from './first-tray.ts';
import type { TrayCommand, TrayEntry, TrayView } from './tray-view.ts';

export interface TrayParts {
  readonly firstTray: FirstTray;
  readonly platform: NodeJS.Platform;
  /** The picture for what is shown, a file. */
  readonly iconFile: (icon: TrayView['icon']) => string;
  readonly run: (command: TrayCommand) => void;
  /** A click on the picture, where it does not open the menu. */
  readonly onClick: () => void;
}

export interface ShownTray {
  /** Tells the system only what has changed. */
  readonly apply: (view: TrayView) => void;
  /** Where the picture is on the screen; of no size where the system does not tell. */
  readonly bounds: () => Electron.Rectangle;
  readonly dispose: Dispose;
}

export function createTray(parts: TrayParts): ShownTray {
  const { platform, iconFile, run, onClick } = parts;
  const { tray } = parts.firstTray;
  const isMac = platform === 'darwin';
  const shown = { icon: parts.firstTray.icon, tooltip: '', menu: '' };
  let menu: Menu | null = null;

  // On Linux a click opens the menu, or does whatever the desktop likes: the menu can do everything.
  if (platform !== 'linux') tray.on('click', onClick);
  // A menu that is set would open on every click on macOS.
  if (isMac) {
    tray.on('right-click', () => {
      if (menu !== null) tray.popUpContextMenu(menu);
    });
  }

  return {
    apply: (view) => {
      // Texts of another language may come while the program ends.
      if (tray.isDestroyed()) return;
      const icon = iconFile(view.icon);
      if (icon !== shown.icon) {
        tray.setImage(nativeImage.createFromPath(icon));
        shown.icon = icon;
      }
      if (view.tooltip !== shown.tooltip) {
        tray.setToolTip(view.tooltip);
        shown.tooltip = view.tooltip;
      }
      const entries = JSON.stringify(view.menu);
      if (entries === shown.menu) return;
      shown.menu = entries;
      menu = Menu.buildFromTemplate(view.menu.map((entry) => menuItem(entry, platform, run)));
      if (!isMac) tray.setContextMenu(menu);
    },
    bounds: () => tray.getBounds(),
    dispose: () => tray.destroy(),
  };
}

function menuItem(
  entry: TrayEntry,
  platform: NodeJS.Platform,
  run: (command: TrayCommand) => void,
): MenuItemConstructorOptions {
  switch (entry.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'fact':
      return { label: plainLabel(entry.text, platform), enabled: false };
    case 'command':
      return { label: plainLabel(entry.text, platform), click: () => run(entry.command) };
    case 'submenu':
      return {
        label: plainLabel(entry.text, platform),
        submenu: entry.entries.map((each) => menuItem(each, platform, run)),
      };
    default:
      return assertNever(entry);
  }
}

/** Elsewhere than on macOS an ampersand underlines the letter behind it. */
const plainLabel = (text: string, platform: NodeJS.Platform): string =>
  platform === 'darwin' ? text : text.replaceAll('&', '&&');
