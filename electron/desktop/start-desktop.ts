// The desktop host, put together: the app behind the tray, and a window when somebody wants one.

import { app, dialog, protocol, session } from 'electron';
import type { Caller } from '../../shared/domain/audit.ts';
import { snapshotSchema } from '../../shared/domain/snapshot.ts';
import { once } from '../../shared/format/once.ts';
import { linkedHosts, loadSettings, problemSentence } from '../core/app.ts';
import type { Dispose } from '../core/ports.ts';
import { createMachine } from '../host/machine.ts';
import { prepareApp } from '../host/prepare-app.ts';
import { startDesktopNotices } from './desktop-notices.ts';
import type { DesktopParts } from './desktop-parts.ts';
import { openDesktopState } from './desktop-state.ts';
import { serveCalls } from './ipc.ts';
import type { LaunchRequest } from './launch-request.ts';
import { createLiveWords } from './live-words.ts';
import { servePage } from './page-protocol.ts';
import { createPower } from './power.ts';
import { createQuitting } from './quitting.ts';
import { startServices } from './services.ts';
import { createShell } from './shell.ts';
import { createSystemSecret } from './system-secret.ts';
import { hasTrayHost } from './tray-host.ts';
import { beginUpdates } from './update/desktop-updates.ts';
import { guardContents, guardSession } from './window-guard.ts';

const { platform } = process;
const environment = process.env;
const owner: Caller = { who: 'owner', origin: 'tray' };

export async function startDesktop(parts: DesktopParts): Promise<void> {
  const { folders, version } = parts;
  const power = createPower();
  const systemSecret = createSystemSecret(platform);
  const machine = createMachine({ ...parts, systemSecret, power });
  const { clock, files } = machine;
  const begunUpdates = await beginUpdates(files, folders.dataFolder, version);
  if (begunUpdates === null) return;

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
  const { app: core, settings, close } = prepared.value;
  const log = prepared.value.log.part('desktop');

  let hasTray = true;
  const served = servePage(protocol, parts.clientFolder);
  const [words, snapshot, updates] = await Promise.all([
    createLiveWords(() => settings.get().desktop.language),
    core.dispatch('snapshot.get', {}, owner),
    begunUpdates.open({ clock, log, settings: () => settings.get().updates }),
  ]);
  if (!snapshot.ok) return refuse(snapshot.error.message);

  /** What was started, in order; released in reverse. */
  const stops: (Dispose | (() => Promise<void>))[] = [];
  const quitting = createQuitting({
    clock,
    log,
    stop: async () => {
      const stopped = stops.toReversed().map((stop) => stop());
      await Promise.all([...stopped, core.stop(), begunUpdates.trial.ended()]);
      log.write('info', 'Stopped.');
      close();
    },
    afterwards: updates.installAtQuit,
  });
  guardSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => guardContents(contents, linkedHosts()));
  serveCalls(core.dispatch);
  const shell = createShell({
    ...parts,
    clock,
    log,
    dispatch: core.dispatch,
    settings: () => settings.get().desktop,
    words: words.get,
    state: once(() => openDesktopState(app.getPath('userData'), log)),
    snapshot: snapshotSchema.parse(snapshot.value),
    hasTray: () => hasTray,
    isQuitting: quitting.hasBegun,
    onHint: () => {
      const { words: text } = words.get();
      const title = text('desktop.hintTitle', {});
      notices.say({ title, body: text('desktop.hint', {}), path: '/', isReply: true });
    },
    update: updates.state,
    updateCommands: { download: () => void updates.download(), install: updates.installNow },
  });
  // Until the desktop has answered, which nothing waits for: to ask it begins a process.
  void hasTrayHost(platform).then((answer) => (hasTray = answer));
  const notices = startDesktopNotices({
    app: core,
    clock,
    log,
    settings: () => settings.get().notifications,
    words: words.get,
    windowState: shell.window.facts,
    act: shell.run,
  });
  stops.push(shell.dispose, core.subscribe(shell.hear), notices.stop, power.onResume(notices.woke));
  // It lives in the tray.
  app.on('window-all-closed', () => {});
  const follow = ({ isHidden, quits, path }: LaunchRequest): void => {
    if (quits) app.quit();
    else if (!isHidden) shell.window.show(path);
  };
  await served;
  parts.requests.follow(follow);

  const begun = await core.start();
  // Ended while it started, as somebody wished.
  if (quitting.hasBegun()) return;
  if (!begun.ok) return refuse(begun.error);
  log.write('info', 'Started.', { version });
  const healthy = await begunUpdates.trial.healthy();
  for (const problem of [begunUpdates.problem, healthy.ok ? null : healthy.error]) {
    if (problem !== null) log.write('warn', problem);
  }
  if (begunUpdates.trial.updatedFrom !== null) {
    const title = words.get().words('desktop.updated', { version });
    notices.say({ title, body: '', path: '/', isReply: false });
  }
  stops.push(
    await startServices({
      ...parts,
      ...prepared.value,
      machine,
      words,
      shell,
      notices,
      updates,
      hasTray,
    }),
  );
}

/** Nothing was begun, and nothing is lost: says why, and ends. */
function refuse(sentence: string): void {
  dialog.showErrorBox('IP Beacon', sentence);
  app.exit(1);
}
