import { randomBytes } from 'node:crypto';
import { run, runOrThrow } from './run.ts';

const namePattern = /^ipbeacon-(\d+)-[0-9a-f]{6}-(?:host|router|internet)$/;

export interface NamespaceNames {
  readonly host: string;
  readonly router: string;
  readonly internet: string;
}

/** Names that carry the id of the process that made them, so that a later run knows a dead one's. */
export function newNamespaceNames(): NamespaceNames {
  const stem = `ipbeacon-${process.pid}-${randomBytes(3).toString('hex')}`;
  return { host: `${stem}-host`, router: `${stem}-router`, internet: `${stem}-internet` };
}

/** The command inside the namespace; `ip` replaces itself by it, so that a kill reaches it. */
export const inNamespace = (name: string, argv: readonly string[]): readonly string[] => [
  'ip',
  'netns',
  'exec',
  name,
  ...argv,
];

/** Lines for `ip -batch`; `family` is what `-4` or `-6` in front of each of them would say. */
export async function ipBatch(name: string, lines: string, family?: '-4' | '-6'): Promise<void> {
  const options = family === undefined ? [] : [family];
  await runOrThrow(['ip', ...options, '-n', name, '-batch', '-'], { input: lines });
}

/** Ends what still runs inside, then takes the namespace and its links away. Gone already is fine. */
export async function removeNamespace(name: string): Promise<void> {
  const { stdout } = await run(['ip', 'netns', 'pids', name]);
  for (const pid of stdout.split('\n').filter((line) => line !== '')) {
    kill(Number(pid), 'SIGKILL');
  }
  await run(['ip', 'netns', 'del', name]);
}

/** Removes what a test run that was killed could not remove itself. */
export async function removeNamespacesOfDeadRuns(): Promise<void> {
  const { stdout } = await run(['ip', 'netns', 'list']);
  for (const line of stdout.split('\n')) {
    const name = line.split(' ')[0] ?? '';
    const owner = namePattern.exec(name)?.[1];
    if (owner !== undefined && !kill(Number(owner), 0)) {
      await removeNamespace(name);
    }
  }
}

/** False when there is no such process any more. */
function kill(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}
