import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { printTable } from './table.ts';

const client = resolve(fileURLToPath(import.meta.url), '../../../dist/client');

it('weighs the first load of the page', () => {
  const html = readFileSync(join(client, 'index.html'), 'utf8');
  const assets = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? '');
  const weights = ['index.html', ...assets].map((path) => ({
    path,
    gzip: gzipSync(readFileSync(join(client, path))).length,
  }));
  const kilobytes = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} KB`;
  const total = weights.reduce((sum, { gzip }) => sum + gzip, 0);
  expect(total).toBeGreaterThan(0);
  printTable(
    'First load of the page',
    ['file', 'gzip'],
    [
      ...weights.map(({ path, gzip }) => [path, kilobytes(gzip)]),
      ['**in all**', `**${kilobytes(total)}**`],
    ],
  );
});
