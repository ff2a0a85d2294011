import { mkdir, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { app } from 'electron';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Files } from '../core/ports.ts';
import { autostartEntry } from './autostart-entry.ts';
import { messageOf } from './update/message-of.ts';

export interface AutostartParts {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly files: Files;
  /** What starts this program: itself, and its main file where it is not packaged. */
  readonly command: readonly string[];
}

/** Whether the session starts the program, into the tray, from now on. The failure is a sentence. */
export async function setAutostart(
  isOn: boolean,
  { platform, environment, files, command }: AutostartParts,
): Promise<Result<void>> {
  const words = [...command, '--hidden'];
  if (platform !== 'linux') {
    const [path = process.execPath, ...args] = words;
    app.setLoginItemSettings({ openAtLogin: isOn, path, args });
    return ok(undefined);
  }
  const file = autostartFile(environment);
  try {
    if (!isOn) await rm(file, { force: true });
    else if ((await files.read(file)) !== autostartEntry(words)) {
      await mkdir(dirname(file), { recursive: true });
      await files.writeAtomically(file, autostartEntry(words));
    }
    return ok(undefined);
  } catch (error) {
    return fail(
      `The file ${file} that starts IP Beacon with the session cannot be written: ${messageOf(error)}.`,
    );
  }
}

/** XDG Base Directory Specification: a path that is not absolute counts as not set. */
function autostartFile(environment: AutostartParts['environment']): string {
  const named = environment['XDG_CONFIG_HOME'] ?? '';
  const folder = isAbsolute(named) ? named : join(homedir(), '.config');
  return join(folder, 'autostart', 'ip-beacon.desktop');
}
