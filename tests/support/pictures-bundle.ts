import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBuilder } from 'vite';

export interface PicturesBundle {
  /** The worker, the library and the fonts as in the package. */
  readonly folder: string;
  readonly remove: () => void;
}

/** The thread of the pictures, built as for the package, in a folder of its own. */
export async function bundlePictures(): Promise<PicturesBundle> {
  const root = resolve(import.meta.dirname, '../..');
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  const folder = mkdtempSync(join(root, 'artefacts/pictures-bundle-'));
  const builder = await createBuilder({
    configFile: join(root, 'build/vite.config.ts'),
    logLevel: 'error',
    environments: { pictures: { build: { outDir: folder } } },
  });
  const { pictures } = builder.environments;
  if (pictures === undefined)
    throw new Error('build/vite.config.ts has no environment "pictures".');
  await builder.build(pictures);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
