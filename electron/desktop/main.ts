// The process of the desktop host: one of its kind, with an icon in the tray before the program behind it is read, which
// takes longer. The build makes it dist/main/desktop.js.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, crashReporter, protocol } from 'electron';
import { systemFolders, chooseFolders } from '../node/folders.ts';
import { openFirstTray } from './first-tray.ts';
import { hearRequests } from './follow-requests.ts';
import { launchFolders } from './launch-folders.ts';
import { launchRequest } from './launch-request.ts';

/** Of package.json, put in by the build. */
declare const __VERSION__: string;

/** What lies beside this file; what runs in a thread of its own is not inside the archive of a package. */
const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const unpacked = (path: string): string =>
  built(path).replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');

const words = process.argv.slice(1);
const request = launchRequest(words);
const folders = chooseFolders(systemFolders(), process.env, launchFolders(words));

// Before Electron is ready: the browser's own files, and so the lock of the one instance, belong to the data folder.
app.setPath('userData', join(folders.dataFolder, 'desktop'));
app.setPath('crashDumps', join(folders.logFolder, 'crashes'));
app.setAppUserModelId('com.ip-beacon.desktop');
if (process.platform === 'win32') {
  // Both are the registry's business there: who is woken by a click on an old notification, and who opens our links.
  app.setToastActivatorCLSID('{7F0C1F5E-6C0B-4C0E-9B53-1D2A4B8E6A11}');
  if (app.isPackaged) app.setAsDefaultProtocolClient('ip-beacon');
}
app.enableSandbox();
crashReporter.start({ uploadToServer: false });
protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  },
]);

// Nothing is awaited at the top: Electron is ready only after this file was run.
if (!app.requestSingleInstanceLock({ words })) app.quit();
else if (request.quits) app.quit();
else {
  const requests = hearRequests(request);
  void app.whenReady().then(async () => {
    const iconFolder = built('../icons');
    const firstTray = openFirstTray(iconFolder);
    const { startDesktop } = await import('./start-desktop.ts');
    await startDesktop({
      version: __VERSION__,
      folders,
      firstTray,
      requests,
      command: app.isPackaged
        ? [process.env['APPIMAGE'] ?? process.execPath]
        : [process.execPath, fileURLToPath(import.meta.url)],
      clientFolder: built('../client'),
      iconFolder,
      preloadFile: built('../preload/preload.cjs'),
      historyWorker: unpacked('../worker/history.cjs'),
      insightFolder: unpacked('../insight'),
      picturesFolder: unpacked('../pictures'),
    });
  });
}
