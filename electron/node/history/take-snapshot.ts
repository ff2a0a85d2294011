import { fail, ok, type Result } from '../../../shared/result.ts';
import { saveGeneration } from './generations.ts';
import { recover, type RecoverOptions } from './recover.ts';

export interface SnapshotParts extends RecoverOptions {
  /** The last frame that is to be in it; whoever writes goes on in a later segment meanwhile. */
  readonly until: number;
  /** The snapshot is sealed with the key. */
  readonly seals: boolean;
}

/** The history up to that frame, from the files alone, as the bytes of an SQLite file. */
export function readUpTo(parts: SnapshotParts): Result<Uint8Array> {
  const recovered = recover(parts);
  if (!recovered.ok) return recovered;
  const { engine, sequence } = recovered.value;
  try {
    if (sequence !== parts.until) {
      return fail(`the journal ends with entry ${sequence} instead of ${parts.until}`);
    }
    engine.setPosition(sequence);
    return ok(engine.export());
  } finally {
    engine.close();
  }
}

/** Writes it as the newest snapshot. Throws what the file system says; then the files are as they were. */
export function takeSnapshot(parts: SnapshotParts): Result<void> {
  const bytes = readUpTo(parts);
  if (!bytes.ok) return bytes;
  const { key, seals, folder } = parts;
  saveGeneration(folder, seals && key !== null ? key.seal(bytes.value) : bytes.value);
  return ok(undefined);
}
