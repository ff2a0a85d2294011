import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';

export interface TarMember {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type?: 'file' | 'symlink' | 'directory';
  readonly linkname?: string;
}

/** The bytes of a .tar.gz with whatever members a test wants, in their order. */
export async function tarOf(members: readonly TarMember[]): Promise<Uint8Array> {
  const archive = pack();
  for (const { bytes, ...header } of members) archive.entry(header, Buffer.from(bytes));
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return gzipSync(Buffer.concat(chunks));
}

/** A manifest that fits these members, first among them. */
export function withManifest(
  members: readonly TarMember[],
  changed: Readonly<Record<string, unknown>> = {},
): readonly TarMember[] {
  const manifest = {
    format: 1,
    version: '1.2.3',
    schemaVersion: 4,
    at: 0,
    reason: 'manual',
    hasSecrets: false,
    members: members.map(({ name, bytes }) => ({
      name,
      bytes: bytes.byteLength,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    ...changed,
  };
  return [{ name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }, ...members];
}
