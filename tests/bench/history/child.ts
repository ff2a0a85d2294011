import { execFile, type ExecFileException } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { bundleHistory } from '../../support/history-bundle.ts';
import type { TaskName, tasks } from './tasks.ts';

export interface Child {
  readonly workerFile: string;
  /** Runs one measurement in a fresh process. @param isSmall with the V8 flags of the server host, or with Node's own */
  measure<Name extends TaskName>(
    name: Name,
    task: Parameters<(typeof tasks)[Name]>[0],
    isSmall: boolean,
  ): Promise<Awaited<ReturnType<(typeof tasks)[Name]>>>;
  readonly remove: () => void;
}

const childTimeoutMs = 180_000;

/** Bundles the worker as the package has it, and history-child.ts beside it. */
export async function bundleChild(): Promise<Child> {
  const { workerFile, remove } = await bundleHistory();
  const folder = dirname(workerFile);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, '../history-child.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['@node-rs/argon2'],
        output: { entryFileNames: 'history-child.mjs' },
      },
    },
  });
  return {
    workerFile,
    remove,
    measure: async (name, task, isSmall) => {
      const args = ['--expose-gc', join(folder, 'history-child.mjs'), name];
      const { error, stdout, stderr } = await run([...args, JSON.stringify({ ...task, isSmall })]);
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
