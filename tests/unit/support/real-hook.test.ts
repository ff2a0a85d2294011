// The hook for the real Electron, run over the stand-in, whose own notes are off: all that is heard and done here goes
// through the hook. What it does inside Electron itself only `npm run e2e:desktop -- --real` shows.

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleStandIn } from '../../support/electron/bundle-stand-in.ts';
import {
  type DesktopProcess,
  startDesktopProcess,
} from '../../support/electron/desktop-process.ts';
import { bundleHook } from '../../support/electron/real/desktop-command.ts';
import { endpointIn, realCommand } from '../../support/electron/real/real-command.ts';

describe('the hook for the real Electron', () => {
  let desktop: DesktopProcess;
  const heard = (what: string): readonly unknown[] =>
    desktop.notes.filter((note) => note.what === what).map(({ data }) => data);
  const next = <Data>(what: string): Promise<Data> =>
    desktop.noted<Data>(what, undefined, desktop.notes.length);

  beforeAll(async () => {
    const [standIn, hook] = await Promise.all([bundleStandIn(), bundleHook()]);
    const scenario = join(import.meta.dirname, '../../support/electron/real/scenario.mjs');
    desktop = startDesktopProcess({
      command: [process.execPath, standIn, scenario],
      words: [hook, hook],
      environment: { STAND_IN_SILENT: '1', STAND_IN_KEYRING: 'basic_text' },
    });
    await desktop.noted('window.made');
  });
  afterAll(async () => {
    if (desktop.child.exitCode === null) await desktop.quit();
  });

  it('tells each thing once, in the order in which it happens', () => {
    expect(desktop.notes.map(({ what }) => what)).toEqual([
      'app.enableSandbox',
      'main.evaluated',
      'clipboard.writeText',
      'tray.made',
      'tray.setToolTip',
      'tray.setImage',
      'tray.setContextMenu',
      'menu.setApplicationMenu',
      'notification.shown',
      'browser.opened',
      'window.shown',
      'window.focused',
      'window.setProgressBar',
      'window.made',
    ]);
  });

  it('shows the program the words of a start by hand', () => {
    expect(heard('clipboard.writeText')[0]).toBe('/project --hidden');
  });

  it('sees the pictures of the tray by their files', () => {
    expect(heard('tray.made')).toEqual(['/icons/unknown.png']);
    expect(heard('tray.setImage')).toEqual(['/icons/confirmed.png']);
  });

  it('clicks the tray, and chooses in its menu what can be chosen', async () => {
    expect(heard('tray.setContextMenu')).toEqual([['A fact', null, ['Pause', ['1 hour']], 'Quit']]);
    const clicked = next('clipboard.writeText');
    await desktop.do('tray.click');
    expect(await clicked).toBe('clicked');
    const paused = next('clipboard.writeText');
    await desktop.do('tray.choose', ['Pause', '1 hour']);
    expect(await paused).toBe('paused');
    await expect(desktop.do('tray.choose', ['A fact'])).rejects.toThrow('cannot be chosen');
    await expect(desktop.do('tray.choose', ['Nothing'])).rejects.toThrow('has no "Nothing"');
  });

  it('chooses in the menu of the window, and opens no folder', async () => {
    expect(heard('menu.setApplicationMenu')).toEqual([['editMenu', ['Help', ['Logs']]]]);
    await desktop.do('menu.choose', ['Help', 'Logs']);
    expect(heard('shell.openPath')).toEqual(['/logs']);
  });

  it('clicks notifications', async () => {
    const [told] = heard('notification.shown');
    expect(told).toMatchObject({ number: 1, title: 'Changed', body: 'from here to there' });
    const acted = next('clipboard.writeText');
    await desktop.do('notification.action', { number: 1, index: 1 });
    expect(await acted).toBe('action 1');
    await desktop.do('notification.click', 1);
    expect(heard('notification.closed')).toEqual([{ number: 1 }]);
  });

  it('sees the window made, and closes it into the tray', async () => {
    const bounds = { x: 40, y: 30, width: 900, height: 640 };
    expect(heard('window.made')).toEqual([{ ...bounds, webPreferences: {} }]);
    expect(heard('window.setProgressBar')).toEqual([0.5]);
    await desktop.do('window.close');
    expect(heard('window.hidden')).toHaveLength(1);
    expect(await desktop.do('window.state')).toMatchObject({ isVisible: false, bounds });
    await desktop.do('window.moveTo', { ...bounds, x: 70 });
    expect(await desktop.do('window.state')).toMatchObject({ bounds: { ...bounds, x: 70 } });
  });

  it('answers dialogs, and plays a machine without a keyring', async () => {
    await desktop.do('dialog.answer', 2);
    await desktop.do('app.openUrl', 'https://elsewhere.example/');
    const told = await desktop.noted('dialog.showErrorBox');
    expect(told).toEqual({ title: 'IP Beacon', content: '2 basic_text' });
    expect(heard('dialog.showMessageBox')).toEqual([{ message: 'Quit?' }]);
  });

  it('tells where the page wanted to go, and that it has crashed', () => {
    const url = 'https://elsewhere.example/';
    expect(heard('navigation.prevented')).toEqual([url]);
    expect(heard('window.open')).toEqual([{ url, action: 'deny' }]);
    expect(heard('shell.openExternal')).toEqual([url]);
    expect(heard('page.crashed')).toHaveLength(1);
  });

  it('asks as any page, for calls and for permissions', async () => {
    const frame = { origin: 'https://good.example' };
    const call = { channel: 'call', frame, words: ['hello'] };
    expect(await desktop.do('ipc.invoke', call)).toBe('https://good.example says hello');
    await expect(desktop.do('ipc.invoke', { ...call, channel: 'none' })).rejects.toThrow('none');
    const ask = (permission: string): Promise<unknown> =>
      desktop.do('permission.ask', { permission, origin: frame.origin });
    expect(await ask('usb')).toEqual({ checked: false, granted: false, device: false });
    expect(await ask('fileSystem')).toEqual({ checked: true, granted: true, device: false });
  });

  it('ends the program, and tells that last', async () => {
    expect(await desktop.quit()).toBe(0);
    expect(desktop.notes.map(({ what }) => what).slice(-3)).toEqual([
      'window.closed',
      'tray.destroyed',
      'app.ended',
    ]);
  });
});

describe('a start over the real Electron', () => {
  it('loads the hook before the program, without a sandbox only as root', () => {
    const words = ['-r', '/hook.cjs', '--remote-debugging-port=0', '/project'];
    expect(realCommand('/electron', '/hook.cjs', '/project', false)).toEqual([
      '/electron',
      ...words,
    ]);
    const [first = '', second = '', ...rest] = words;
    expect(realCommand('/electron', '/hook.cjs', '/project', true)).toEqual([
      '/electron',
      first,
      second,
      '--no-sandbox',
      ...rest,
    ]);
  });

  it('finds its pages where Chromium says', () => {
    const output = 'one\n\nDevTools listening on ws://127.0.0.1:40123/devtools/browser/a-b\nother';
    expect(endpointIn(output)).toBe('ws://127.0.0.1:40123/devtools/browser/a-b');
    expect(endpointIn('nothing')).toBeNull();
  });
});
