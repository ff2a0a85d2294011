import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signUpdate } from '../../build/sign-update.mjs';

export interface UpdateServer {
  readonly url: string;
  /** What was asked for, in order. */
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[];
  /** Puts a file there, or another one in its place; null takes it away. */
  put(name: string, content: string | Buffer | null): void;
  get(name: string): string;
  close(): Promise<void>;
}

/** A folder over HTTP, as a release server is. */
export async function startUpdateServer(): Promise<UpdateServer> {
  const files = new Map<string, Buffer>();
  const requests: { path: string; headers: IncomingHttpHeaders }[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    requests.push({ path, headers: request.headers });
    const content = files.get(path);
    response.writeHead(content === undefined ? 404 : 200, {
      'content-length': content?.length ?? 0,
      connection: 'close',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    put: (name, content) => {
      if (content === null) files.delete(name);
      else files.set(name, Buffer.from(content));
    },
    get: (name) => files.get(name)?.toString('utf8') ?? '',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

export interface PublishedRelease {
  readonly version: string;
  readonly channel?: 'stable' | 'beta';
  readonly content: string;
  readonly privateKey: string;
  /** The package's file. */
  readonly name: string;
  /** electron-builder's list: `latest-linux.yml` */
  readonly list: string;
  readonly changelog?: string;
}

export const sha512Of = (content: string | Buffer): string =>
  createHash('sha512').update(content).digest('base64');

/** What electron-builder writes beside a package (JSON is YAML too). */
export const listOf = (version: string, name: string, content: string): string => {
  const sha512 = sha512Of(content);
  const files = [{ url: name, sha512, size: Buffer.byteLength(content) }];
  return JSON.stringify({ version, files, path: name, sha512, releaseDate: '2026-03-02' });
};

/** Publishes a release the way a real one is: with the tool that signs it. */
export async function publish(server: UpdateServer, release: PublishedRelease): Promise<void> {
  const { version, channel = 'stable', content, privateKey, name, list, changelog } = release;
  const folder = await mkdtemp(join(tmpdir(), 'ip-beacon-release-'));
  try {
    await writeFile(join(folder, name), content);
    if (changelog !== undefined) await writeFile(join(folder, 'CHANGELOG.md'), changelog);
    signUpdate({ version, channel, folder, keys: privateKey });
    const manifest = `ip-beacon-update-${channel}.json`;
    server.put(manifest, await readFile(join(folder, manifest)));
    server.put(name, content);
    server.put(list, listOf(version, name, content));
    if (changelog !== undefined) server.put('CHANGELOG.md', changelog);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
