// Tells the service worker (renderer/service-worker) which files the page is made of: index.html and all that it
// loads at once. Its version is the hash of their names, which for the hashed ones is that of their content.

import { createHash } from 'node:crypto';
import type { Plugin, Rolldown } from 'vite';

/** What index.html names that is not hashed; theme.js is small and old copies of it do no harm. */
const unhashed = ['/', '/theme.js', '/beacon-unknown.svg'];
const workerFile = 'sw.js';

type Bundle = Rolldown.OutputBundle;

/** The chunk of that name and, through its static imports, all that it needs; with their styles. */
export function firstLoadFiles(bundle: Bundle, entry: string, found = new Set<string>()) {
  const chunk = bundle[entry];
  if (chunk?.type !== 'chunk' || found.has(entry)) return found;
  found.add(entry);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const imported of chunk.imports) firstLoadFiles(bundle, imported, found);
  return found;
}

export const shellWorker = (): Plugin => ({
  name: 'shell-worker',
  applyToEnvironment: ({ name }) => name === 'client',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[workerFile];
      const entry = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.fileName !== workerFile,
      );
      if (worker?.type !== 'chunk' || entry === undefined) {
        throw new Error(`The page's entry and ${workerFile} must both be built.`);
      }
      // A classic worker cannot import.
      if (worker.imports.length > 0) throw new Error(`${workerFile} must be one file.`);
      const html = bundle['index.html'];
      const hashed = [...firstLoadFiles(bundle, entry.fileName)].map((file) => `/${file}`);
      const files = [...unhashed, ...hashed.toSorted()];
      const version = createHash('sha256')
        .update(files.join('\n'))
        .update(html?.type === 'asset' ? html.source : '')
        .digest('hex')
        .slice(0, 12);
      worker.code = worker.code.replaceAll('__SHELL__', JSON.stringify({ version, files }));
    },
  },
});
