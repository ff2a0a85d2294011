import type { ImportTally } from './import-tally.ts';
import type { ImportContext } from './transfer-table.ts';

/** A dry run goes the way of a real one, and only leaves the writing out: so the two say the same. */
export interface ImportWork {
  readonly writes: boolean;
  readonly context: ImportContext;
  readonly signal: AbortSignal;
  readonly tally: ImportTally;
  /** Of the rows that were taken so far, whichever file they came from. */
  readonly taken: Set<string>;
  /** Lets others have their turn, when it is time. */
  readonly pause: () => Promise<void>;
  /** @param bytes of the part that are done */
  readonly progress: (bytes: number) => void;
}

/** One step of an import: a file's rows, the bot's history, the settings. */
export interface ImportPart {
  readonly bytes: number;
  /** Ends early, between two slices, when the signal aborts. Throws the DatabaseError of a write that failed. */
  readonly run: (work: ImportWork) => Promise<void>;
}
