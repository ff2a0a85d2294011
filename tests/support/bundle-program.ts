import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import { root } from '../../build/ensure-built.mjs';
import { optionalNames, unbundledNames } from '../../build/package/unbundled.mjs';

export interface BundledProgram {
  readonly file: string;
  readonly remove: () => void;
}

/** One file of a program that is run, and killed, in a process of its own: a process starts again and again. */
export async function bundleProgram(source: string): Promise<BundledProgram> {
  // Inside the project, so that the packages that stay outside are found.
  const parent = join(root, 'artefacts');
  mkdirSync(parent, { recursive: true });
  const name = basename(source, '.ts');
  const folder = mkdtempSync(join(parent, `${name}-`));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, resolve: { conditions: ['node'] } },
    build: {
      ssr: source,
      outDir: folder,
      rolldownOptions: {
        external: [...unbundledNames, ...optionalNames],
        platform: 'node',
        output: { entryFileNames: `${name}.mjs` },
      },
    },
  });
  return {
    file: join(folder, `${name}.mjs`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
