// A small program for the test of the hook (real-hook.test.ts), run over the stand-in: it loads the hook as Electron
// would, and then does with Electron what the desktop host does.

import { createRequire } from 'node:module';

const { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, nativeImage } =
  await import('electron');
const { Notification, safeStorage, session, shell, Tray } = await import('electron');

/** What `window.open` in a page would call. */
let openWindow = () => {};
app.on('web-contents-created', (_event, contents) => {
  contents.setWindowOpenHandler = (handler) => {
    openWindow = handler;
  };
});

// Silent was the stand-in only; this is a copy of its notes.
delete process.env['STAND_IN_SILENT'];
const [, , hook, preload] = process.argv;
process.argv = [process.execPath, '-r', hook, '--remote-debugging-port=0', '/project', '--hidden'];
createRequire(import.meta.url)(hook);
// From here on only the hook plays that there is no keyring.
delete process.env['STAND_IN_KEYRING'];

app.enableSandbox();
ipcMain.handle('call', ({ senderFrame }, word) => `${senderFrame?.origin} says ${word}`);

const copy = (text) => void clipboard.writeText(text);
const start = () => {
  copy(process.argv.slice(1).join(' '));
  const isPermitted = (_contents, permission) => permission === 'fileSystem';
  session.defaultSession.setPermissionCheckHandler(isPermitted);
  session.defaultSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isPermitted(contents, permission)),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);

  const tray = new Tray(nativeImage.createFromPath('/icons/unknown.png'));
  tray.setToolTip('Nothing is known yet');
  tray.setImage(nativeImage.createFromPath('/icons/confirmed.png'));
  tray.on('click', () => copy('clicked'));
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'A fact', enabled: false },
      { type: 'separator' },
      {
        label: 'Pause',
        submenu: [{ label: '1 hour', click: () => copy('paused') }],
      },
      { label: 'Quit', click: () => app.quit() },
    ]),
  );
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'editMenu' },
      { label: 'Help', submenu: [{ label: 'Logs', click: () => void shell.openPath('/logs') }] },
    ]),
  );

  const notification = new Notification({ title: 'Changed', body: 'from here to there' });
  notification.on('click', () => notification.close());
  notification.on('action', ({ actionIndex }) => copy(`action ${actionIndex}`));
  notification.show();

  let hidesOnClose = true;
  const window = new BrowserWindow({
    x: 40,
    y: 30,
    width: 900,
    height: 640,
    show: false,
    webPreferences: { preload },
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    void shell.openExternal(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-frame-navigate', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (!hidesOnClose) return;
    event.preventDefault();
    window.hide();
  });
  app.on('before-quit', () => {
    hidesOnClose = false;
  });
  app.on('will-quit', () => tray.destroy());
  window.show();
  window.focus();
  window.setProgressBar(0.5);

  app.on('open-url', (_event, url) => {
    openWindow({ url });
    const event = { url, defaultPrevented: false };
    event.preventDefault = () => (event.defaultPrevented = true);
    window.webContents.emit('will-frame-navigate', event);
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    void dialog.showMessageBox(window, { message: 'Quit?' }).then(({ response }) => {
      dialog.showErrorBox('IP Beacon', `${response} ${safeStorage.getSelectedStorageBackend()}`);
    });
  });
};
void app.whenReady().then(start);
// As a tray does in Electron.
setInterval(() => {}, 60_000);
