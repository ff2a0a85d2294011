import { app, type BrowserWindow, dialog } from 'electron';
import type { Words } from '../host/words.ts';

/** Where no tray shows the program, closing its window may be meant as its end. */
export async function askToQuit(window: BrowserWindow, { words }: Words): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words('desktop.askQuit', {}),
    detail: words('desktop.askQuitDetail', {}),
    buttons: [words('tray.quit', {}), words('desktop.minimise', {}), words('desktop.stay', {})],
    defaultId: 1,
    cancelId: 2,
    noLink: true,
  });
  if (response === 0) app.quit();
  if (response === 1) window.minimize();
}
