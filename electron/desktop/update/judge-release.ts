import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Manifest, ManifestFile, UpdateChannel } from './manifest.ts';
import { compareVersions } from './version-order.ts';

/** A file as the updater's own list (latest.yml and the like) names it: that list is signed by nobody. */
export interface ListedFile {
  readonly name: string;
  /** Bytes; null where the list does not say. */
  readonly size: number | null;
  /** Base64; empty where the list does not say. */
  readonly sha512: string;
}

export interface ListedRelease {
  readonly version: string;
  readonly files: readonly ListedFile[];
}

export interface ReleaseWishes {
  /** That runs now. */
  readonly version: string;
  readonly channel: UpdateChannel;
  /** Was rolled back: it is not offered again; a newer one is. */
  readonly heldBackVersion: string | null;
}

/** Whether a manifest that is signed offers something newer. Anything older or the same does not: no downgrade, ever. */
export function isOffered(manifest: Manifest, wishes: ReleaseWishes): Result<boolean> {
  if (manifest.channel !== wishes.channel) {
    return fail(
      `The update is one of the channel "${manifest.channel}", but "${wishes.channel}" was asked for.`,
    );
  }
  const isNewer = compareVersions(manifest.version, wishes.version) > 0;
  return ok(isNewer && manifest.version !== wishes.heldBackVersion);
}

/** Whether what the updater would download is what was signed. */
export function matchesManifest(listed: ListedRelease, manifest: Manifest): Result<void> {
  if (listed.version !== manifest.version) {
    return fail(
      `The list of files names version ${listed.version}, but ${manifest.version} was signed.`,
    );
  }
  for (const file of listed.files) {
    const signed = fileNamed(manifest, file.name);
    if (signed === undefined) return fail(`The file ${file.name} is not among those signed.`);
    const isSame = signed.sha512 === file.sha512 && (file.size ?? signed.size) === signed.size;
    if (!isSame) return fail(`The list says something else of ${file.name} than was signed.`);
  }
  return ok(undefined);
}

export const fileNamed = (manifest: Manifest, name: string): ManifestFile | undefined =>
  manifest.files.find((file) => file.name === name);
