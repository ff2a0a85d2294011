// A compressed copy beside each text of the page, so that the server (electron/server/page-routes.ts) never
// compresses while somebody waits.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(css|html|js|json|svg|webmanifest)$/;
/** Below this, in bytes, it fits one packet anyway. */
const leastBytes = 1_024;

/** Null where compressing does not pay. The same bytes for the same text, whenever it is built. */
export function gzipped(name: string, content: Buffer): Buffer | null {
  if (!compressible.test(name) || content.length < leastBytes) return null;
  const small = gzipSync(content, { level: constants.Z_BEST_COMPRESSION });
  return small.length < content.length ? small : null;
}

export const gzipFiles = (): Plugin => ({
  name: 'gzip-files',
  applyToEnvironment: ({ name }) => name === 'client',
  writeBundle: ({ dir }) => {
    if (dir === undefined) throw new Error('The page is built into a folder.');
    for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
      if (!compressible.test(name)) continue;
      const small = gzipped(name, readFileSync(join(dir, name)));
      if (small !== null) writeFileSync(join(dir, `${name}.gz`), small);
    }
  },
});
