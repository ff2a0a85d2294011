import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import type { Protocol } from 'electron';
import { securityHeaders } from '../server/headers.ts';
import { pageFile } from './page-file.ts';

/** Of what the build writes for the page. */
const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** The built page under a scheme of our own, with the headers that the server host gives it. */
export async function servePage(protocol: Protocol, clientFolder: string): Promise<void> {
  const files = await filesBelow(clientFolder);
  protocol.handle('app', async ({ url, method }) => {
    const file = method === 'GET' ? pageFile(url, files) : null;
    if (file === null) {
      return new Response('There is nothing at this address.', {
        status: 404,
        headers: { ...securityHeaders(false), 'content-type': 'text/plain; charset=utf-8' },
      });
    }
    const body = await readFile(join(clientFolder, ...file.split('/')));
    const type = contentTypes[extname(file)] ?? 'application/octet-stream';
    return new Response(body, { headers: { ...securityHeaders(false), 'content-type': type } });
  });
}

/** Their paths with slashes. Read once: an installed page does not change while it is shown. */
async function filesBelow(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return new Set(files.map((file) => file.split(sep).join('/')));
}
