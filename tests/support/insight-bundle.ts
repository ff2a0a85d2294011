import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBuilder } from 'vite';
import { ensureNetworks } from '../../build/insight/make-networks.ts';

export interface InsightBundle {
  readonly folder: string;
  /** worker.ts as in the package. */
  readonly workerFile: string;
  /** networks.bin of all the data. */
  readonly dataFile: string;
  readonly remove: () => void;
}

/** The thread of the look-ups and its data, built as for the package, in a folder of their own. */
export async function bundleInsight(): Promise<InsightBundle> {
  const root = resolve(import.meta.dirname, '../..');
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  const folder = mkdtempSync(join(root, 'artefacts/insight-bundle-'));
  const builder = await createBuilder({
    configFile: join(root, 'build/vite.config.ts'),
    logLevel: 'error',
    environments: { insight: { build: { outDir: folder } } },
  });
  const { insight } = builder.environments;
  if (insight === undefined) throw new Error('build/vite.config.ts has no environment "insight".');
  await builder.build(insight);
  const dataFile = join(folder, 'networks.bin');
  ensureNetworks(root, dataFile);
  return {
    folder,
    workerFile: join(folder, 'insight.cjs'),
    dataFile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
