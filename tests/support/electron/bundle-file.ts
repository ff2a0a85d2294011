import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/**
 * A program of its own out of a file beside this one, and what it imports.
 * @param file `stand-in.ts` @param name `stand-in.mjs`; by its ending ESM or CommonJS @param external stays outside
 * @returns its path
 */
export async function bundleFile(file: string, name: string, external: string): Promise<string> {
  // Inside the project, so that what stays outside the bundle is found.
  const folder = resolve(import.meta.dirname, '../../../artefacts/stand-in');
  mkdirSync(folder, { recursive: true });
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve(import.meta.dirname, file),
      write: false,
      target: 'node20',
      rolldownOptions: {
        external: [external],
        output: { codeSplitting: false, format: name.endsWith('.cjs') ? 'cjs' : 'esm' },
      },
    },
  })) as Rolldown.RolldownOutput;
  const path = join(folder, name);
  // Test files run side by side: none may start a file that another one is half through writing.
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, built.output[0].code);
  renameSync(whole, path);
  return path;
}
