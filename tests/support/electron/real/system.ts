import { app, clipboard, dialog, nativeTheme, powerMonitor, safeStorage, shell } from 'electron';
import { note, onDeed } from '../notes.ts';
import { instead, watch } from './wrap.ts';

export function watchSystem(): void {
  watch(clipboard, 'writeText', ([text]) => note('clipboard.writeText', text));
  instead(shell, 'openExternal', async ([url]) => note('shell.openExternal', url));
  instead(shell, 'openPath', async ([path]) => {
    note('shell.openPath', path);
    return '';
  });

  let answer = 0;
  onDeed('dialog.answer', (button: number) => {
    answer = button;
  });
  instead(dialog, 'showErrorBox', ([title, content]) =>
    note('dialog.showErrorBox', { title, content }),
  );
  instead(dialog, 'showMessageBox', async (words) => {
    // With a window before it, or without.
    note('dialog.showMessageBox', words.at(-1));
    return { response: answer, checkboxChecked: false };
  });

  const setDark = (isDark: boolean): void => {
    nativeTheme.themeSource = isDark ? 'dark' : 'light';
  };
  // A test begins in the light, whatever the desktop of whoever runs it.
  app.once('ready', () => setDark(process.env['STAND_IN_DARK'] === '1'));
  onDeed('theme.setDark', setDark);

  onDeed('power', (event: string) => powerMonitor.emit(event));

  // Its absence can be played; where it is there, it is the machine's own.
  const keyring = process.env['STAND_IN_KEYRING'];
  if (keyring === 'basic_text')
    instead(safeStorage, 'getSelectedStorageBackend', () => 'basic_text' as const);
  if (keyring === 'unavailable') instead(safeStorage, 'isEncryptionAvailable', () => false);
}
