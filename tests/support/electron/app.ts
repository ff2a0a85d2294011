import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';

import { preventable } from './event.ts';
import { note, onDeed } from './notes.ts';
import { lockInstance } from './single-instance.ts';
import { windows } from './windows.ts';

const emitter = new EventEmitter();
const paths = new Map<string, string>();
let resolveReady = (): void => {};
const whenReady = new Promise<void>((resolve) => {
  resolveReady = resolve;
});
let isReady = false;
let isQuitting = false;

/** Electron is ready only after the main module was evaluated. */
export function becomeReady(): void {
  isReady = true;
  resolveReady();
  emitter.emit('ready');
}

let closeBrowser = async (): Promise<void> => {};
/** @param close what ends Chromium, so that its profile is whole for the next start */
export const onEnd = (close: () => Promise<void>): void => {
  closeBrowser = close;
};

function end(code: number): void {
  emitter.emit('quit', preventable(), code);
  note('app.ended', { code });
  void closeBrowser().finally(() => process.exit(code));
}

function quit(): void {
  if (isQuitting) return;
  const before = preventable();
  emitter.emit('before-quit', before);
  if (before.defaultPrevented) return;
  isQuitting = true;
  // Those that close leave the set meanwhile, which a Set allows.
  for (const window of windows) window.close();
  if (windows.size > 0) {
    isQuitting = false;
    return;
  }
  const will = preventable();
  emitter.emit('will-quit', will);
  isQuitting = false;
  if (!will.defaultPrevented) end(0);
}

/** After the last window has gone by itself. */
export function allClosed(): void {
  if (isQuitting) return;
  if (emitter.listenerCount('window-all-closed') === 0) quit();
  else emitter.emit('window-all-closed');
}

export const app = Object.assign(emitter, {
  isPackaged: process.env['STAND_IN_PACKAGED'] === '1',
  name: 'IP Beacon',
  quit,
  exit: (code = 0): void => end(code),
  relaunch: (options: object = {}): void => note('app.relaunch', options),
  whenReady: (): Promise<void> => whenReady,
  isReady: (): boolean => isReady,
  getPath: (name: string): string => {
    const path =
      paths.get(name) ?? { home: homedir(), temp: tmpdir(), exe: process.execPath }[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  },
  setPath: (name: string, path: string): void => {
    if (isReady && name === 'userData') throw new Error('userData is set before ready.');
    mkdirSync(path, { recursive: true });
    paths.set(name, path);
  },
  getVersion: (): string => process.env['STAND_IN_VERSION'] ?? '0.1.0',
  getAppPath: (): string => process.cwd(),
  getLocale: (): string => locales()[0] ?? 'en-GB',
  getPreferredSystemLanguages: (): string[] => locales(),
  enableSandbox: (): void => {
    if (isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    note('app.enableSandbox');
  },
  setAppUserModelId: (id: string): void => note('app.setAppUserModelId', id),
  setToastActivatorCLSID: (id: string): void => note('app.setToastActivatorCLSID', id),
  setAsDefaultProtocolClient: (protocol: string): boolean => {
    note('app.setAsDefaultProtocolClient', protocol);
    return true;
  },
  setBadgeCount: (count = 0): boolean => {
    note('app.setBadgeCount', count);
    return true;
  },
  setLoginItemSettings: (settings: object): void => note('app.setLoginItemSettings', settings),
  requestSingleInstanceLock: (data: Record<PropertyKey, unknown> = {}): boolean =>
    lockInstance(
      paths.get('userData') ?? tmpdir(),
      data,
      (words, folder, sent) =>
        // As Electron: never before ready.
        void whenReady.then(() =>
          emitter.emit('second-instance', preventable(), words, folder, sent),
        ),
    ),
});

const locales = (): string[] => (process.env['STAND_IN_LOCALES'] ?? 'en-GB').split(',');

onDeed('app.quit', quit);
onDeed('app.openUrl', (url: string) => emitter.emit('open-url', preventable(), url));
onDeed('app.activate', () => emitter.emit('activate', preventable(), false));
// The system asks a program to end.
process.on('SIGTERM', quit);
process.on('SIGINT', quit);
