import { execFile } from 'node:child_process';

const watcher = 'org.kde.StatusNotifierWatcher';
const words = (...lines: readonly string[]): readonly string[] => lines.join(' ').split(' ');
/** Two programs that can ask; a desktop has one of them. */
const questions: readonly (readonly [string, readonly string[]])[] = [
  [
    'gdbus',
    words(
      `call --session --timeout 2 --dest ${watcher} --object-path /StatusNotifierWatcher`,
      `--method org.freedesktop.DBus.Properties.Get ${watcher} IsStatusNotifierHostRegistered`,
    ),
  ],
  [
    'dbus-send',
    words(
      `--session --print-reply --reply-timeout=2000 --dest=${watcher} /StatusNotifierWatcher`,
      `org.freedesktop.DBus.Properties.Get string:${watcher} string:IsStatusNotifierHostRegistered`,
    ),
  ],
];

type Asked = 'yes' | 'no' | 'cannot-ask';

/** A session that has just begun is busy, and nobody waits for the answer. */
const patienceMs = 10_000;

const ask = (program: string, args: readonly string[]): Promise<Asked> =>
  new Promise((resolve) => {
    execFile(program, args, { timeout: patienceMs, windowsHide: true }, (error, output) => {
      if (error !== null && error.code === 'ENOENT') return resolve('cannot-ask');
      resolve(error === null && /\btrue\b/.test(output) ? 'yes' : 'no');
    });
  });

/**
 * Whether something shows tray icons. Windows and macOS always do; on Linux a desktop says so on its session bus
 * (https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/). Where nobody can be
 * asked there is none: a program that hides where no tray is could not be found again.
 */
export async function hasTrayHost(platform: NodeJS.Platform): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [program, args] of questions) {
    const answer = await ask(program, args);
    if (answer !== 'cannot-ask') return answer === 'yes';
  }
  return false;
}
