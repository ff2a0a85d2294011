import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/** The stand-in as a program of its own. @returns its file */
export async function bundleStandIn(): Promise<string> {
  // Inside the project, so that playwright-core, which stays outside the bundle, is found.
  const folder = resolve(import.meta.dirname, '../../../artefacts/stand-in');
  mkdirSync(folder, { recursive: true });
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, 'stand-in.ts'),
      write: false,
      target: 'node20',
      rolldownOptions: {
        external: ['playwright-core'],
        output: { codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const file = join(folder, 'stand-in.mjs');
  // Test files run side by side: none may start a file that another one is half through writing.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, built.output[0].code);
  renameSync(whole, file);
  return file;
}
