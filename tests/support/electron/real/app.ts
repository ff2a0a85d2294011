import { app, crashReporter } from 'electron';
import { preventable } from '../event.ts';
import { note, onDeed } from '../notes.ts';
import { instead, watch } from './wrap.ts';

export function watchApp(): void {
  watch(app, 'enableSandbox', () => note('app.enableSandbox'));
  watch(app, 'setAppUserModelId', ([id]) => note('app.setAppUserModelId', id));
  watch(app, 'setBadgeCount', ([count = 0]) => note('app.setBadgeCount', count));
  watch(crashReporter, 'start', ([options]) => note('crashReporter.start', options));
  instead(app, 'relaunch', ([options = {}]) => note('app.relaunch', options));
  instead(app, 'setLoginItemSettings', (words) => note('app.setLoginItemSettings', words[0]));
  instead(app, 'setAsDefaultProtocolClient', ([protocol]) => {
    note('app.setAsDefaultProtocolClient', protocol);
    return true;
  });
  // Electron is ready only after the main module was evaluated, and nobody listened before.
  app.once('ready', () => note('main.evaluated'));
  app.on('quit', (_event, code) => note('app.ended', { code }));

  onDeed('app.quit', () => app.quit());
  onDeed('app.openUrl', (url: string) => app.emit('open-url', preventable(), url));
  onDeed('app.activate', () => app.emit('activate', preventable(), false));
}
