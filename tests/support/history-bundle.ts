import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, createBuilder } from 'vite';

export interface HistoryBundle {
  /** worker.ts as in the package. */
  readonly workerFile: string;
  /** history-writer.ts, a program to be killed. */
  readonly writerFile: string;
  readonly remove: () => void;
}

/** The history's worker, built with the package's own settings, and the writer, in a folder of their own. */
export async function bundleHistory(): Promise<HistoryBundle> {
  // Inside the project, so that the native package that stays outside the bundle is found.
  const parent = resolve(import.meta.dirname, '../../artefacts');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'history-bundle-'));
  const builder = await createBuilder({
    configFile: resolve(import.meta.dirname, '../../build/vite.config.ts'),
    logLevel: 'error',
    environments: { worker: { build: { outDir: folder } } },
  });
  const { worker } = builder.environments;
  if (worker === undefined) throw new Error('build/vite.config.ts has no environment "worker".');
  await builder.build(worker);
  const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  copyFileSync(wasm, join(folder, 'sql-wasm.wasm'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'history-writer.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['@node-rs/argon2'],
        output: { entryFileNames: 'history-writer.mjs' },
      },
    },
  });
  return {
    workerFile: join(folder, 'history.cjs'),
    writerFile: join(folder, 'history-writer.mjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
