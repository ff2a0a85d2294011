import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isEnvelope, unsealWith } from '../history/sealing/envelope.ts';
import type { BackupParts } from './backup-parts.ts';
import {
  configName,
  historyName,
  type Manifest,
  manifestName,
  readManifest,
  secretName,
} from './manifest.ts';
import { sha256InPieces } from './pieces.ts';
import { type Unpacked, unpackArchive } from './unpack-archive.ts';

/** What a backup holds, every byte as its manifest says. */
export interface Archive {
  readonly manifest: Manifest;
  readonly history: Uint8Array;
  /** Null when there was no file: all settings as they come. */
  readonly config: Uint8Array | null;
  /** By file name. */
  readonly secrets: ReadonlyMap<string, Uint8Array>;
}

const kilobyte = 1024;
const largestSmallFile = 1024 * kilobyte;
/** SQLite in WebAssembly has 2 GiB of memory at most. */
const largestHistory = 2 * 1024 ** 3;

/**
 * Opens, unpacks and checks it. The failure is a sentence; nothing was written anywhere.
 * @param passphrase null: what opens the history opens it, or it is not encrypted
 */
export async function readArchive(
  parts: Pick<BackupParts, 'secretFiles' | 'encryption'>,
  bytes: Uint8Array,
  passphrase: string | null,
  signal?: AbortSignal,
): Promise<Result<Archive>> {
  const plain = await unseal(parts, bytes, passphrase);
  if (!plain.ok) return plain;
  const secretNames = parts.secretFiles.map((path) => basename(path));
  const largestBytes = new Map([
    [manifestName, 64 * kilobyte],
    [historyName, largestHistory],
    [configName, largestSmallFile],
    ...secretNames.map((name) => [secretName(name), largestSmallFile] as const),
  ]);
  const unpacked = await unpackArchive(plain.value, largestBytes, signal);
  if (!unpacked.ok) return fail(refusal(unpacked.error));
  const manifest = await checkMembers(unpacked.value, signal);
  if (!manifest.ok) return fail(refusal(manifest.error));
  const history = unpacked.value.get(historyName);
  if (history === undefined) return fail(refusal(`it holds no ${historyName}`));
  return ok({
    manifest: manifest.value,
    history,
    config: unpacked.value.get(configName) ?? null,
    secrets: new Map(
      secretNames.flatMap((name) => {
        const secret = unpacked.value.get(secretName(name));
        return secret === undefined ? [] : [[name, secret] as const];
      }),
    ),
  });
}

async function unseal(
  { encryption }: Pick<BackupParts, 'encryption'>,
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<Result<Uint8Array>> {
  if (!isEnvelope(bytes)) return ok(bytes);
  const own = encryption.credentials();
  return unsealWith(passphrase === null ? own : { ...own, passphrase }, bytes, encryption.key());
}

/** The manifest, once all members are as it says. */
async function checkMembers(members: Unpacked, signal?: AbortSignal): Promise<Result<Manifest>> {
  const text = members.get(manifestName);
  if (text === undefined) return fail(`it holds no ${manifestName}`);
  const manifest = readManifest(new TextDecoder().decode(text));
  if (!manifest.ok) return manifest;
  const named = manifest.value.members.map(({ name }) => name);
  const foreign = [...members.keys()].find(
    (name) => name !== manifestName && !named.includes(name),
  );
  if (foreign !== undefined)
    return fail(`it holds ${foreign}, which its ${manifestName} does not name`);
  for (const { name, bytes, sha256 } of manifest.value.members) {
    const member = members.get(name);
    if (member === undefined) return fail(`its ${name} is missing`);
    if (member.byteLength !== bytes || (await sha256InPieces(member, signal)) !== sha256) {
      return fail(`its ${name} is not as it was written`);
    }
  }
  return manifest;
}

const refusal = (why: string): string =>
  `The backup cannot be used: ${why}. Nothing was changed; take another one.`;
