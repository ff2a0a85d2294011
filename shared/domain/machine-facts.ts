// What the doctor gathers on a machine (electron/node/doctor) and judges without it (electron/core/doctor).
// Sizes are bytes, moments UTC milliseconds.

/** One of the two generations of the history, as it stands in the folder. */
export interface SnapshotFacts {
  readonly name: string;
  readonly bytes: number;
  /** When it was written. */
  readonly at: number;
  readonly isSealed: boolean;
  /** To stand behind its name: `does not match its checksum`; null for a good one. */
  readonly problem: string | null;
}

/** One file of the journal. */
export interface SegmentFacts {
  readonly name: string;
  readonly bytes: number;
  readonly isSealed: boolean;
  /** How many entries can be read from its start. */
  readonly entries: number;
  /** `torn`: in something unfinished, as a power cut leaves it; `damaged`: something whole stands behind a damage. */
  readonly end: 'clean' | 'torn' | 'damaged' | 'newer';
}

export interface HistoryInspection {
  /** The newest first. */
  readonly snapshots: readonly SnapshotFacts[];
  /** In order. */
  readonly segments: readonly SegmentFacts[];
  /** Why the history cannot be opened as it stands, as a sentence; null when it can, the key permitting. */
  readonly damage: string | null;
}

/** What could be saved of a damaged history: the longest good prefix. */
export interface Salvage {
  /** The snapshot that it begins with; null when the journal alone was good. */
  readonly snapshot: string | null;
  /** Entries of the journal behind it. */
  readonly entries: number;
  /** What is not in it, as sentences; empty when all is. */
  readonly lost: readonly string[];
}

export interface FolderFacts {
  readonly path: string;
  readonly state: 'missing' | 'not-a-folder' | 'unreadable' | 'read-only' | 'writable';
  /** Of the disk that it is on; null where the system does not say. */
  readonly freeBytes: number | null;
}

export interface EntryFacts {
  readonly path: string;
  readonly isFolder: boolean;
  /** The lower nine bits of its mode; null where a system has none. */
  readonly mode: number | null;
  readonly modifiedAt: number;
}

export interface OwnerFacts {
  readonly pid: number;
  readonly host: string;
  /** False for a process that is gone. */
  readonly isAtWork: boolean;
}

/** The encryption key of the history. */
export type KeyFacts =
  | { readonly state: 'none' }
  | { readonly state: 'opens'; readonly protection: string }
  /** It does not open; a sentence says why and what to do. */
  | { readonly state: 'closed'; readonly sentence: string };
