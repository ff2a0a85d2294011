// What the desktop host does beside showing itself: the server, the session's autostart, updates, the window's menu.

import { readFile } from 'node:fs/promises';
import { app, dialog, powerMonitor, shell as system } from 'electron';
import type { Settings } from '../core/app.ts';
import type { Machine } from '../host/machine.ts';
import type { Notices } from '../host/notices/start-notices.ts';
import type { PreparedApp } from '../host/prepare-app.ts';
import { setAppMenu } from './app-menu.ts';
import { setAutostart } from './autostart.ts';
import { copyDiagnostics } from './copy-diagnostics.ts';
import type { DesktopParts } from './desktop-parts.ts';
import type { LiveWords } from './live-words.ts';
import { serveAlso } from './serve-also.ts';
import type { Shell } from './shell.ts';
import { notesOf } from './update/changelog.ts';
import { tellUpdates } from './update/tell-updates.ts';
import type { Updates } from './update/updates.ts';

export interface ServicesParts extends PreparedApp, Omit<DesktopParts, 'firstTray' | 'requests'> {
  readonly machine: Machine;
  readonly words: LiveWords;
  readonly shell: Pick<Shell, 'refresh'>;
  readonly notices: Pick<Notices, 'say'>;
  readonly updates: Updates;
  readonly hasTray: boolean;
}

/** @returns what ends them */
export async function startServices(parts: ServicesParts): Promise<() => Promise<void>> {
  const { app: core, settings, folders, version, words, shell, updates, machine } = parts;
  const log = parts.log.part('desktop');
  const text = (key: string): string => words.get().words(key, { version });

  const served = await serveAlso({ ...parts, dataFolder: folders.dataFolder });
  if (!served.ok) log.write('error', served.error);
  const server = served.ok ? served.value : null;
  if (server !== null) log.write('info', 'Serves the pages too.', { url: server.url });

  const autostart = async (isOn: boolean): Promise<void> => {
    const { platform, env: environment } = process;
    const set = await setAutostart(isOn, { ...parts, platform, environment, files: machine.files });
    if (!set.ok) log.write('error', set.error);
  };
  // It may have been moved since, as an AppImage is. Elsewhere the system has a switch of its own: what somebody has
  // turned off there stays off.
  if (process.platform === 'linux' && settings.get().desktop.startWithSession)
    await autostart(true);

  const say = (message: string): void =>
    void dialog.showMessageBox({ type: 'info', message: 'IP Beacon', detail: message });
  const menu = (): void =>
    setAppMenu({
      platform: process.platform,
      words: text,
      openInBrowser: server === null ? null : () => void system.openExternal(server.signInUrl()),
      run: {
        checkForUpdate: () => void updates.check().then(() => say(updateSentence(updates, text))),
        whatIsNew: () => void changelog(parts).then((notes) => say(notes)),
        openData: () => void system.openPath(folders.dataFolder),
        openLogs: () => void system.openPath(folders.logFolder),
        copyDiagnostics: () => void copyDiagnostics({ ...parts, core }),
        quit: () => app.quit(),
      },
    });
  const onSettings = (now: Settings, before: Settings): void => {
    if (JSON.stringify(now.updates) !== JSON.stringify(before.updates)) updates.settingsChanged();
    if (JSON.stringify(now.desktop) === JSON.stringify(before.desktop)) return;
    if (now.desktop.startWithSession !== before.desktop.startWithSession) {
      void autostart(now.desktop.startWithSession);
    }
    void words.reload().then(() => {
      menu();
      shell.refresh();
    });
  };
  const disposers = [
    parts.watchSettings(),
    settings.subscribe(onSettings),
    updates.subscribe(shell.refresh),
    tellUpdates({
      ...parts,
      words: words.get,
      isAsked: () => settings.get().updates.install === 'ask',
    }),
    updates.start(),
  ];
  // What is set while this starts is heard: the menu comes last.
  menu();
  powerMonitor.on('shutdown', () => app.quit());
  return async () => {
    for (const dispose of disposers.toReversed()) dispose();
    await server?.stop();
  };
}

function updateSentence(updates: Updates, text: (key: string) => string): string {
  const now = updates.state();
  switch (now.state) {
    case 'off':
      return now.reason;
    case 'failed':
      return now.problem;
    case 'idle':
      return text('desktop.upToDate');
    case 'checking':
      return text('desktop.checking');
    default:
      return now.release.notes ?? now.release.version;
  }
}

/** What this version brought, from the file beside it. */
async function changelog({ version, clientFolder }: ServicesParts): Promise<string> {
  const places = [`${process.resourcesPath}/CHANGELOG.md`, `${clientFolder}/../../CHANGELOG.md`];
  for (const place of places) {
    const read = await readFile(place, 'utf8').catch(() => null);
    const notes = read === null ? null : notesOf(read, version);
    if (notes !== null) return notes;
  }
  return `IP Beacon ${version}`;
}
