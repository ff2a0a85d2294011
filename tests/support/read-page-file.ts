import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** A file of the built page; index.html for every deep link. */
export async function readPageFile(
  folder: string,
  pathname: string,
): Promise<{ readonly type: string; readonly body: Buffer }> {
  const path = normalize(join(folder, pathname));
  const type = types[extname(path)];
  const isFile = type !== undefined && path.startsWith(normalize(folder) + sep);
  return {
    type: (isFile ? type : undefined) ?? 'text/html; charset=utf-8',
    body: await readFile(isFile ? path : join(folder, 'index.html')),
  };
}
