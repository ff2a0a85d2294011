import { execFile, type ExecFileException } from 'node:child_process';
import { resolve } from 'node:path';
import { historyWorker } from '../../support/built-files.ts';
import { bundleProgram } from '../../support/bundle-program.ts';
import type { TaskName, tasks } from './tasks.ts';

export interface Child {
  readonly workerFile: string;
  /** Runs one measurement in a fresh process. */
  measure<Name extends TaskName>(
    name: Name,
    task: Parameters<(typeof tasks)[Name]>[0],
  ): Promise<Awaited<ReturnType<(typeof tasks)[Name]>>>;
  readonly remove: () => void;
}

const childTimeoutMs = 180_000;

/** The worker as the package has it, and history-child.ts to run it. */
export async function bundleChild(): Promise<Child> {
  const { file, remove } = await bundleProgram(resolve(import.meta.dirname, '../history-child.ts'));
  return {
    workerFile: historyWorker,
    remove,
    measure: async (name, task) => {
      const args = ['--expose-gc', file, name];
      const { error, stdout, stderr } = await run([...args, JSON.stringify(task)]);
      if (error === null) return JSON.parse(stdout);
      // The whole of it may quote a minified line of half a megabyte.
      throw new Error(`"${name}" was not measured: ${stderr.slice(-2_000)}`);
    },
  };
}

const run = (
  args: readonly string[],
): Promise<{
  readonly error: ExecFileException | null;
  readonly stdout: string;
  readonly stderr: string;
}> =>
  new Promise((resolve) => {
    const options = { maxBuffer: 2 ** 26, timeout: childTimeoutMs };
    execFile(process.execPath, args, options, (error, stdout, stderr) =>
      resolve({ error, stdout, stderr }),
    );
  });
