import type { Rolldown } from 'vite';
import { expect, it } from 'vitest';
import { firstLoadFiles } from '../../../build/shell-worker.ts';

const chunk = (fileName: string, imports: readonly string[], styles: readonly string[] = []) => ({
  type: 'chunk',
  fileName,
  imports,
  viteMetadata: { importedCss: new Set(styles) },
});

it('the first load is the entry with all that it needs, once, and nothing that comes later', () => {
  const bundle = Object.fromEntries(
    [
      chunk('index.js', ['shared.js', 'react.js'], ['index.css']),
      chunk('shared.js', ['react.js', 'index.js']),
      chunk('react.js', []),
      chunk('history-page.js', ['shared.js'], ['history.css']),
    ].map((each) => [each.fileName, each]),
  ) as unknown as Rolldown.OutputBundle;
  expect([...firstLoadFiles(bundle, 'index.js')]).toEqual([
    'index.js',
    'index.css',
    'shared.js',
    'react.js',
  ]);
});
