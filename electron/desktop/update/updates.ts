// From "is there something newer" to "installed", one step at a time (update-state.ts has the picture).

import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Clock, Dispose, Log } from '../../core/ports.ts';
import { checkFile } from './check-file.ts';
import { nextCheckMs, untilHourMs } from './install-time.ts';
import { fileNamed, isOffered, matchesManifest } from './judge-release.ts';
import type { Manifest, UpdateChannel } from './manifest.ts';
import type { ReleaseFeed } from './release-feed.ts';
import { advance, type UpdateEvent, type UpdateState } from './update-state.ts';
import type { CheckedFile, UpdaterPort } from './updater-port.ts';

export interface UpdateSettings {
  readonly enabled: boolean;
  readonly channel: UpdateChannel;
  readonly install: 'on-quit' | 'at-hour' | 'ask';
  /** 0 to 23, of the machine's own time. */
  readonly hour: number;
}

export interface UpdatesParts {
  /** That runs now. */
  readonly version: string;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly chance: () => number;
  readonly log: Log;
  /** As they are now. */
  readonly settings: () => UpdateSettings;
  readonly feed: ReleaseFeed;
  readonly updater: UpdaterPort;
  readonly heldBackVersion: () => string | null;
  /** Keeps the way back before a version is replaced; the failure is a sentence. */
  readonly keep: (version: string, file: CheckedFile) => Promise<Result<void>>;
  /** Begins to end the program in order; whoever ends it calls installAtQuit. */
  readonly quit: () => void;
}

export interface Updates {
  state(): UpdateState;
  subscribe(listener: (state: UpdateState) => void): Dispose;
  /** Looks by itself from now on, and goes by the settings. */
  start(): Dispose;
  /** After the settings have changed. */
  settingsChanged(): void;
  /** Now, because a person asks. */
  check(): Promise<void>;
  /** What was told. */
  download(): Promise<void>;
  /** What is ready: ends the program, installs, and starts the new version. */
  installNow(): void;
  /** The last step of an end in order, when all is saved: true when something is being installed. */
  installAtQuit(): Promise<boolean>;
}

const switchedOff = 'Updates are switched off in the settings.';

export function createUpdates(parts: UpdatesParts): Updates {
  const { clock, log, settings, feed, updater } = parts;
  const listeners = new Set<(state: UpdateState) => void>();
  let state: UpdateState = settings().enabled
    ? { state: 'idle', checkedAt: null }
    : { state: 'off', reason: switchedOff };
  let manifest: Manifest | null = null;
  let checked: CheckedFile | null = null;
  let channel = settings().channel;
  let restarts = false;
  let disposeHour: Dispose = () => {};

  const apply = (event: UpdateEvent): boolean => {
    const next = advance(state, event);
    if (next === state) return false;
    state = next;
    if (next.state === 'failed') log.write('warn', next.problem);
    for (const listener of listeners) listener(next);
    return true;
  };
  const failed = (problem: string): void => void apply({ type: 'failed', problem });

  /** What is offered and both lists agree on; null where nothing is. */
  async function look(): Promise<Result<Manifest | null>> {
    const signed = await feed.manifest(channel);
    if (!signed.ok) return signed;
    const { version } = parts;
    const heldBackVersion = parts.heldBackVersion();
    const offered = isOffered(signed.value, { version, channel, heldBackVersion });
    if (!offered.ok) return offered;
    if (!offered.value) return ok(null);
    const listed = await updater.check(channel);
    if (!listed.ok) return listed;
    const announced = `Version ${signed.value.version} is announced, but its files are not listed yet.`;
    if (listed.value === null) return fail(announced);
    const matches = matchesManifest(listed.value, signed.value);
    return matches.ok ? signed : matches;
  }

  async function check(): Promise<void> {
    if (!apply({ type: 'check' })) return;
    const found = await look();
    if (!found.ok) return failed(found.error);
    manifest = found.value;
    if (manifest === null) return void apply({ type: 'current', at: clock.now() });
    const release = { version: manifest.version, notes: await feed.notes(manifest) };
    if (!apply({ type: 'found', release })) return;
    log.write('info', `Version ${release.version} is there.`);
    if (settings().install !== 'ask') await download();
  }

  async function download(): Promise<void> {
    if (manifest === null || !apply({ type: 'download' })) return;
    const file = await updater.download((percent) => {
      const whole = Math.floor(percent);
      if (state.state === 'downloading' && whole > state.percent) {
        apply({ type: 'progress', percent: whole });
      }
    });
    if (!file.ok) return failed(file.error);
    const verified = await verify(file.value, manifest);
    if (!verified.ok) {
      await updater.discard(file.value);
      return failed(verified.error);
    }
    if (!apply({ type: 'verified' })) return updater.discard(file.value);
    checked = verified.value;
    armHour();
  }

  async function verify(path: string, signed: Manifest): Promise<Result<CheckedFile>> {
    const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    const seal = fileNamed(signed, name);
    if (seal === undefined) {
      return fail(`The file ${name} is not among those signed.`);
    }
    const matches = await checkFile(path, name, seal);
    return matches.ok ? ok({ ...seal, path }) : matches;
  }

  function installNow(): void {
    if (state.state !== 'ready') return;
    restarts = true;
    parts.quit();
  }

  async function installAtQuit(): Promise<boolean> {
    const isDue = restarts || settings().install !== 'ask';
    if (!isDue || manifest === null || checked === null || !apply({ type: 'install' })) {
      return false;
    }
    // It has lain on the disk for hours.
    const still = await verify(checked.path, manifest);
    if (!still.ok) {
      await updater.discard(checked.path);
      failed(still.error);
      return false;
    }
    const kept = await parts.keep(manifest.version, checked);
    if (!kept.ok) log.write('warn', kept.error);
    const installed = await updater.install(checked, restarts);
    if (!installed.ok) failed(installed.error);
    return installed.ok;
  }

  function armHour(): void {
    disposeHour();
    const { install, hour } = settings();
    if (install !== 'at-hour' || state.state !== 'ready') return;
    disposeHour = clock.schedule(untilHourMs(clock.now(), hour), installNow);
  }

  function settingsChanged(): void {
    const { enabled, channel: wanted } = settings();
    // What was found belongs to the channel that was asked.
    if (!enabled || wanted !== channel) apply({ type: 'switched-off', reason: switchedOff });
    channel = wanted;
    if (enabled && apply({ type: 'switched-on' })) checked = null;
    armHour();
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {
      let isStopped = false;
      let dispose: Dispose = () => {};
      const checkAfter = (isFirst: boolean): void => {
        if (isStopped) return;
        dispose = clock.schedule(nextCheckMs(isFirst, parts.chance()), () => {
          void check().finally(() => checkAfter(false));
        });
      };
      checkAfter(true);
      return () => {
        isStopped = true;
        dispose();
        disposeHour();
      };
    },
    settingsChanged,
    check,
    download,
    installNow,
    installAtQuit,
  };
}
