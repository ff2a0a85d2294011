import { Menu, type MenuItemConstructorOptions } from 'electron';

export interface AppMenuParts {
  readonly platform: NodeJS.Platform;
  readonly words: (key: `desktopMenu.${AppMenuWord}`) => string;
  readonly run: Readonly<Record<AppMenuCommand, () => void>>;
  /** Null while nothing is served. */
  readonly openInBrowser: (() => void) | null;
}

type AppMenuCommand =
  | 'checkForUpdate'
  | 'whatIsNew'
  | 'openData'
  | 'openLogs'
  | 'copyDiagnostics'
  | 'quit';
type AppMenuWord =
  | AppMenuCommand
  | 'edit'
  | 'file'
  | 'help'
  | 'openInBrowser'
  | 'resetZoom'
  | 'view'
  | 'zoomIn'
  | 'zoomOut';

/**
 * The menu of the window: hidden but for the Alt key on Windows and Linux, at the top of the screen on macOS. Without
 * one there is no zoom, and on macOS no copy and paste.
 */
export function setAppMenu({ platform, words, run, openInBrowser }: AppMenuParts): void {
  const label = (word: AppMenuWord): string => words(`desktopMenu.${word}`);
  const help: MenuItemConstructorOptions[] = [
    ...(openInBrowser === null ? [] : [{ label: label('openInBrowser'), click: openInBrowser }]),
    { label: label('checkForUpdate'), click: run.checkForUpdate },
    { label: label('whatIsNew'), click: run.whatIsNew },
    { type: 'separator' },
    { label: label('openData'), click: run.openData },
    { label: label('openLogs'), click: run.openLogs },
    { label: label('copyDiagnostics'), click: run.copyDiagnostics },
  ];
  const first: MenuItemConstructorOptions =
    platform === 'darwin'
      ? { role: 'appMenu' }
      : {
          label: label('file'),
          submenu: [{ label: label('quit'), accelerator: 'CmdOrCtrl+Q', click: run.quit }],
        };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      first,
      { role: 'editMenu', label: label('edit') },
      {
        label: label('view'),
        submenu: [
          { role: 'resetZoom', label: label('resetZoom') },
          { role: 'zoomIn', label: label('zoomIn') },
          { role: 'zoomOut', label: label('zoomOut') },
        ],
      },
      { role: 'help', label: label('help'), submenu: help },
    ]),
  );
}
