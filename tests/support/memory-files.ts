import type { Files } from '../../electron/core/ports.ts';

export interface MemoryFiles extends Files {
  /** What is there now, by path. */
  readonly texts: Map<string, string>;
  /** How often a file was written. */
  writes(): number;
  /** From now on writing fails with this message; null mends it. */
  failWrites(message: string | null): void;
  /** From now on reading fails with this message; null mends it. */
  failReads(message: string | null): void;
}

/** Files in memory, for tests. */
export function createMemoryFiles(initial: Readonly<Record<string, string>> = {}): MemoryFiles {
  const texts = new Map(Object.entries(initial));
  let writes = 0;
  let writeFailure: string | null = null;
  let readFailure: string | null = null;
  return {
    texts,
    writes: () => writes,
    failWrites: (message) => {
      writeFailure = message;
    },
    failReads: (message) => {
      readFailure = message;
    },
    read: async (path) => {
      if (readFailure !== null) throw new Error(readFailure);
      return texts.get(path) ?? null;
    },
    writeAtomically: async (path, text) => {
      if (writeFailure !== null) throw new Error(writeFailure);
      writes += 1;
      texts.set(path, text);
    },
  };
}
