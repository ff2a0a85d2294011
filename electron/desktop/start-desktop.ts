// The desktop host, put together: the tray first, the app behind it, and a window when somebody wants one.

import { app, dialog, Notification, powerMonitor, protocol, session, shell } from 'electron';
import type { Caller } from '../../shared/domain/audit.ts';
import { snapshotSchema } from '../../shared/domain/snapshot.ts';
import { linkedHosts, loadSettings, problemSentence } from '../core/app.ts';
import { loadHostTexts } from '../host/host-texts.ts';
import { createMachine } from '../host/machine.ts';
import { prepareApp } from '../host/prepare-app.ts';
import { createWords, type Words } from '../host/words.ts';
import type { Folders } from '../node/folders.ts';
import { setAppMenu } from './app-menu.ts';
import { setAutostart } from './autostart.ts';
import { copyDiagnostics } from './copy-diagnostics.ts';
import { openDesktopState } from './desktop-state.ts';
import { followRequests } from './follow-requests.ts';
import { serveCalls } from './ipc.ts';
import type { LaunchRequest } from './launch-request.ts';
import { servePage } from './page-protocol.ts';
import { createPower } from './power.ts';
import { createQuitting } from './quitting.ts';
import { serveAlso } from './serve-also.ts';
import { createShell } from './shell.ts';
import { createSystemSecret } from './system-secret.ts';
import { hasTrayHost } from './tray-host.ts';
import { guardContents, guardSession } from './window-guard.ts';

export interface DesktopParts {
  readonly version: string;
  readonly folders: Folders;
  /** What this start asks for. */
  readonly request: LaunchRequest;
  /** What starts this program again, without arguments. */
  readonly command: readonly string[];
  /** The built page, pictures, preload script and workers. */
  readonly clientFolder: string;
  readonly iconFolder: string;
  readonly preloadFile: string;
  readonly historyWorker: string;
  readonly insightFolder: string;
}

const { platform } = process;
const environment = process.env;
const owner: Caller = { who: 'owner', origin: 'tray' };

export async function startDesktop(parts: DesktopParts): Promise<void> {
  const { folders, version, clientFolder } = parts;
  const machine = createMachine({
    ...parts,
    systemSecret: createSystemSecret(platform),
    power: createPower(),
  });
  const { clock, files } = machine;
  const places = { files, path: folders.configFile, environment, overrides: [] };
  const loaded = await loadSettings(places);
  if (!loaded.ok) return refuse(loaded.error.map(problemSentence).join('\n'));
  const prepared = await prepareApp(
    {
      host: 'desktop',
      version,
      folders,
      environment,
      overrides: [],
      loaded: loaded.value,
      printProblem: (line) => process.stderr.write(`${line}\n`),
    },
    machine,
  );
  if (!prepared.ok) return refuse(prepared.error);
  const { app: core, settings, watchSettings, close } = prepared.value;
  const log = prepared.value.log.part('desktop');

  const readWords = (): Promise<Words> =>
    createWords({
      language: settings.get().desktop.language,
      systemLocales: app.getPreferredSystemLanguages(),
      load: loadHostTexts,
    });
  const [firstWords, snapshot, trayHost] = await Promise.all([
    readWords(),
    core.dispatch('snapshot.get', {}, owner),
    hasTrayHost(platform),
    servePage(protocol, clientFolder),
  ]);
  if (!snapshot.ok) return refuse(snapshot.error.message);
  let words = firstWords;

  const stops: (() => Promise<void> | void)[] = [];
  const quitting = createQuitting(clock, log, async () => {
    await Promise.all([...stops.map((stop) => stop()), core.stop()]);
    log.write('info', 'Stopped.');
    close();
  });
  guardSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, linkedHosts()));
  serveCalls(core.dispatch);
  const shown = createShell({
    ...parts,
    clock,
    log,
    dispatch: core.dispatch,
    settings: () => settings.get().desktop,
    words: () => words,
    state: openDesktopState(app.getPath('userData'), log),
    snapshot: snapshotSchema.parse(snapshot.value),
    hasTray: () => trayHost,
    isQuitting: quitting.hasBegun,
    onHint: () =>
      new Notification({
        title: words.words('desktop.hintTitle', {}),
        body: words.words('desktop.hint', {}),
      }).show(),
  });
  stops.push(core.subscribe(shown.hear), shown.dispose);
  // It lives in the tray.
  app.on('window-all-closed', () => {});
  const follow = ({ isHidden, quits, path }: LaunchRequest): void => {
    if (quits) app.quit();
    else if (!isHidden) shown.window.show(path);
  };
  followRequests(follow);
  follow(parts.request);

  const begun = await core.start();
  if (!begun.ok) return refuse(begun.error);
  log.write('info', 'Started.', { version });
  const served = await serveAlso({
    ...prepared.value,
    machine,
    ...parts,
    dataFolder: folders.dataFolder,
  });
  if (!served.ok) log.write('error', served.error);
  const server = served.ok ? served.value : null;
  if (server !== null) {
    log.write('info', 'Serves the pages too.', { url: server.url });
    stops.push(server.stop);
  }

  const autostart = async (): Promise<void> => {
    const { startWithSession } = settings.get().desktop;
    const set = await setAutostart(startWithSession, { platform, environment, files, ...parts });
    if (!set.ok) log.write('error', set.error);
  };
  const menu = (): void =>
    setAppMenu({
      platform,
      words: (key) => words.words(key, {}),
      openInBrowser: server === null ? null : () => void shell.openExternal(server.signInUrl()),
      run: {
        openData: () => void shell.openPath(folders.dataFolder),
        openLogs: () => void shell.openPath(folders.logFolder),
        copyDiagnostics: () => void copyDiagnostics({ version, core, hasTray: trayHost }),
        quit: () => app.quit(),
      },
    });
  menu();
  if (settings.get().desktop.startWithSession) void autostart();
  stops.push(
    watchSettings(),
    settings.subscribe((now, before) => {
      if (now.desktop.startWithSession !== before.desktop.startWithSession) void autostart();
      if (JSON.stringify(now.desktop) === JSON.stringify(before.desktop)) return;
      void readWords().then((read) => {
        words = read;
        menu();
        shown.refresh();
      });
    }),
  );
  powerMonitor.on('shutdown', () => app.quit());
}

/** Nothing was begun, and nothing is lost: says why, and ends. */
function refuse(sentence: string): void {
  dialog.showErrorBox('IP Beacon', sentence);
  app.exit(1);
}
