import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The stand-in as a program of its own. @returns its file */
export async function bundleStandIn(): Promise<string> {
  // Inside the project, so that playwright-core, which stays outside the bundle, is found.
  const folder = resolve(import.meta.dirname, '../../../artefacts/stand-in');
  mkdirSync(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'stand-in.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: {
        external: ['playwright-core'],
        output: { entryFileNames: 'stand-in.mjs', codeSplitting: false },
      },
    },
  });
  return join(folder, 'stand-in.mjs');
}
