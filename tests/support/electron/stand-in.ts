// A process that looks to the program as Electron's main process does: `node stand-in.mjs MAIN WORDS…`. Its window is a
// page of Chromium. It proves our own code, not the operating system's tray, notifications, keyring or focus, nor
// Electron's timing (docs/desktop.md).

import Module, { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { app, becomeReady, onEnd } from './app.ts';
import { BrowserWindow, onCreated } from './browser-window.ts';
import { closeBrowser } from './browser.ts';
import { preventable } from './event.ts';
import { ipcMain } from './ipc-main.ts';
import { Menu } from './menu.ts';
import { strict } from './missing.ts';
import { nativeTheme } from './native-theme.ts';
import { noteTimers } from './note-timers.ts';
import { listenToTest, note } from './notes.ts';
import { Notification } from './notification.ts';
import { protocol } from './protocol.ts';
import { session } from './session.ts';
import {
  autoUpdater,
  clipboard,
  crashReporter,
  dialog,
  nativeImage,
  net,
  powerMonitor,
  safeStorage,
  screen,
  shell,
} from './small-modules.ts';
import { Tray } from './tray.ts';

/** Every module the stand-in has. conformance.ts compares each with Electron's own types. */
export const electron = {
  app: strict('app', app),
  autoUpdater: strict('autoUpdater', autoUpdater),
  BrowserWindow,
  clipboard: strict('clipboard', clipboard),
  crashReporter: strict('crashReporter', crashReporter),
  dialog: strict('dialog', dialog),
  ipcMain: strict('ipcMain', ipcMain),
  Menu,
  nativeImage: strict('nativeImage', nativeImage),
  net: strict('net', net),
  nativeTheme: strict('nativeTheme', nativeTheme),
  Notification,
  powerMonitor: strict('powerMonitor', powerMonitor),
  protocol: strict('protocol', protocol),
  safeStorage: strict('safeStorage', safeStorage),
  screen: strict('screen', screen),
  session,
  shell: strict('shell', shell),
  Tray,
};

const key = 'ip-beacon.electron';
(globalThis as Record<symbol, unknown>)[Symbol.for(key)] = electron;

/** `import … from 'electron'` */
const source = [
  `const electron = globalThis[Symbol.for('${key}')];`,
  'export default electron;',
  `export const { ${Object.keys(electron).join(', ')} } = electron;`,
].join('\n');
const hooks = `
  export const resolve = (specifier, context, next) =>
    specifier === 'electron' ? { url: 'stand-in:electron', shortCircuit: true } : next(specifier, context);
  export const load = (url, context, next) =>
    url === 'stand-in:electron'
      ? { format: 'module', source: ${JSON.stringify(source)}, shortCircuit: true }
      : next(url, context);
`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);

/** `require('electron')` */
type Load = (request: string, ...rest: readonly unknown[]) => unknown;
const commonJs = Module as unknown as { _load: Load };
const load = commonJs._load;
commonJs._load = (request, ...rest) => (request === 'electron' ? electron : load(request, ...rest));

const [node = '', , main = '', ...words] = process.argv;
process.argv = app.isPackaged ? [node, ...words] : [node, main, ...words];
Object.defineProperties(process.versions, {
  electron: { value: '45.4.1', enumerable: true },
  chrome: { value: '0.0.0.0', enumerable: true },
});
Object.defineProperties(process, {
  type: { value: 'browser' },
  resourcesPath: { value: process.env['STAND_IN_RESOURCES'] ?? '' },
});

onCreated((contents, window) => {
  app.emit('web-contents-created', preventable(), contents);
  app.emit('browser-window-created', preventable(), window);
});
onEnd(closeBrowser);
listenToTest();
if (process.env['STAND_IN_TIMERS'] === '1') noteTimers();
// A main module that waits for `ready` at its top would hang in Electron; here Node ends it with code 13.
note('main.started');
await import(pathToFileURL(main).href);
note('main.evaluated');
setImmediate(becomeReady);
