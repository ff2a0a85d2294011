import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { bundleHistory, type HistoryBundle } from './history-bundle.ts';

export interface OutboxBundle extends HistoryBundle {
  /** outbox-teller.ts, a program to be killed. */
  readonly tellerFile: string;
}

/** The history's worker with a program that tells through the outbox. */
export async function bundleOutbox(): Promise<OutboxBundle> {
  const history = await bundleHistory();
  const folder = dirname(history.workerFile);
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'outbox-teller.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        external: ['@node-rs/argon2'],
        output: { entryFileNames: 'outbox-teller.mjs' },
      },
    },
  });
  return { ...history, tellerFile: join(folder, 'outbox-teller.mjs') };
}
