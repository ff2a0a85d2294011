import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createBuilder } from 'vite';

/** The page with /design in it, in a folder of its own; no release has that. */
export async function buildDesign(): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'ip-beacon-design-'));
  process.env['IP_BEACON_DESIGN'] = '1';
  try {
    const builder = await createBuilder({
      configFile: resolve(import.meta.dirname, '../../build/vite.config.ts'),
      logLevel: 'error',
      environments: { client: { build: { outDir, emptyOutDir: true } } },
    });
    const { client } = builder.environments;
    if (client === undefined) throw new Error('build/vite.config.ts has no environment "client".');
    await builder.build(client);
  } finally {
    delete process.env['IP_BEACON_DESIGN'];
  }
  return outDir;
}
