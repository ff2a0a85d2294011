// What needs no state of its own, or next to none.

import { EventEmitter } from 'node:events';
import { note, onDeed } from './notes.ts';

let text = '';
export const clipboard = {
  writeText: async (written: string): Promise<void> => {
    text = written;
    note('clipboard.writeText', written);
  },
  readText: async (): Promise<string> => text,
};

export const shell = {
  openExternal: async (url: string): Promise<void> => note('shell.openExternal', url),
  openPath: async (path: string): Promise<string> => {
    note('shell.openPath', path);
    return '';
  },
};

/** What a message box answers: the number of a button. */
let answer = 0;
onDeed('dialog.answer', (button: number) => {
  answer = button;
});
export const dialog = {
  showErrorBox: (title: string, content: string): void =>
    note('dialog.showErrorBox', { title, content }),
  showMessageBox: async (_window: object, options: object) => {
    note('dialog.showMessageBox', options);
    return { response: answer, checkboxChecked: false };
  },
};

export const crashReporter = {
  start: (options: object): void => note('crashReporter.start', options),
};

const area = { x: 0, y: 0, width: 1_440, height: 900 };
const display = { id: 1, workArea: area, bounds: area, scaleFactor: 1 };
export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: (_place: object) => display,
};

export const powerMonitor = new EventEmitter();
onDeed('power', (event: string) => powerMonitor.emit(event));

/** Squirrel, which only macOS has: nothing here installs by it. */
export const autoUpdater = new EventEmitter();

export const net = {
  fetch: (url: string, init?: RequestInit): Promise<Response> => fetch(url, init),
};

export const nativeImage = {
  createFromPath: (path: string) => ({ path, isEmpty: () => false }),
  createEmpty: () => ({ path: '', isEmpty: () => true }),
};

/** The keyring: `gnome_libsecret`, `basic_text` or `unavailable`. */
const keyring = (): string => process.env['STAND_IN_KEYRING'] ?? 'gnome_libsecret';
const mark = 'v11:';
export const safeStorage = {
  isEncryptionAvailable: (): boolean => keyring() !== 'unavailable',
  getSelectedStorageBackend: (): string => keyring(),
  encryptString: (plain: string): Buffer =>
    Buffer.from(mark + Buffer.from(plain).toString('base64')),
  decryptString: (sealed: Buffer): string => {
    const read = sealed.toString();
    if (!read.startsWith(mark))
      throw new Error(
        'Error while decrypting the ciphertext provided to safeStorage.decryptString.',
      );
    return Buffer.from(read.slice(mark.length), 'base64').toString();
  },
};
