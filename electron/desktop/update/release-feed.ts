import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { notesOf } from './changelog.ts';
import { fileNamed } from './judge-release.ts';
import { type Manifest, manifestName, openManifest, type UpdateChannel } from './manifest.ts';
import { messageOf } from './message-of.ts';
import type { ReleaseServer } from './release-server.ts';

/** Of `fetch`, or Electron's `net.fetch`, which knows the system's proxy. */
export type Fetch = (
  url: string,
  options: { readonly signal: AbortSignal; readonly credentials: 'omit' },
) => Promise<Response>;

export interface ReleaseFeed {
  /** What is signed for that channel. The failure is a sentence. */
  manifest(channel: UpdateChannel): Promise<Result<Manifest>>;
  /** What is new in it; null where its changelog was not signed along, or is not what was signed. */
  notes(manifest: Manifest): Promise<string | null>;
}

const manifestBytes = 131_072;
const changelogBytes = 1_048_576;
const changelogName = 'CHANGELOG.md';
const timeoutMs = 30_000;

export function createReleaseFeed(
  { url, publicKeys }: ReleaseServer,
  fetchFrom: Fetch,
): ReleaseFeed {
  const read = (name: string, maxBytes: number): Promise<Result<Buffer>> =>
    readBounded(fetchFrom, `${url.replace(/\/$/, '')}/${name}`, maxBytes);
  return {
    manifest: async (channel) => {
      const body = await read(manifestName(channel), manifestBytes);
      return body.ok ? openManifest(body.value.toString('utf8'), publicKeys) : body;
    },
    notes: async (manifest) => {
      const signed = fileNamed(manifest, changelogName);
      if (signed === undefined) return null;
      const body = await read(changelogName, changelogBytes);
      if (!body.ok) return null;
      const sha512 = createHash('sha512').update(body.value).digest('base64');
      return sha512 === signed.sha512
        ? notesOf(body.value.toString('utf8'), manifest.version)
        : null;
    },
  };
}

async function readBounded(
  fetchFrom: Fetch,
  url: string,
  maxBytes: number,
): Promise<Result<Buffer>> {
  const name = url.slice(url.lastIndexOf('/') + 1);
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetchFrom(url, { signal, credentials: 'omit' });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return fail(`The release server has no ${name} (it answers ${response.status}).`);
    }
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of response.body) {
      pieces.push(piece);
      length += piece.length;
      if (length > maxBytes) return fail(`The ${name} of the release server is too large.`);
    }
    return ok(Buffer.concat(pieces));
  } catch (error) {
    return fail(`The release server cannot be reached: ${messageOf(error)}.`);
  }
}
