import type { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync } from 'node:fs';
import type { Dispose } from '../../core/ports.ts';

export interface SpawnedPrograms {
  /** Ends those that still run. */
  readonly kill: () => void;
  readonly stop: Dispose;
}

/**
 * Keeps hold of the processes that a library starts from now on and does not hand out.
 * https://nodejs.org/api/diagnostics_channel.html#process
 * @param isOurs by the words of its command line: others start programs too
 */
export function watchSpawned(isOurs: (words: readonly string[]) => boolean): SpawnedPrograms {
  const spawned = new Set<ChildProcess>();
  const note = (message: unknown): void => {
    const { process } = message as { readonly process: ChildProcess };
    spawned.add(process);
  };
  subscribe('child_process', note);
  return {
    kill: () => {
      for (const child of spawned) {
        const isRunning = child.exitCode === null && child.signalCode === null;
        // Told before it was started: its words are known only now.
        if (!isRunning || !isOurs(child.spawnargs ?? [])) continue;
        const started = startedBy(child.pid);
        child.kill('SIGKILL');
        for (const pid of started) end(pid);
      }
    },
    stop: () => {
      unsubscribe('child_process', note);
      spawned.clear();
    },
  };
}

/**
 * A shell that is killed leaves running what it runs. Known on Linux only (proc_pid_children(5)); elsewhere the
 * libraries start no shell.
 */
function startedBy(pid: number | undefined): readonly number[] {
  if (process.platform !== 'linux' || pid === undefined) return [];
  try {
    const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return pids === '' ? [] : pids.split(' ').map(Number);
  } catch {
    return [];
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
