import type { Current } from '../../electron/core/address/decide.ts';
import type { WatchRecord } from '../../electron/core/address/family-watch.ts';
import type { Change, NewChange } from '../../shared/domain/change.ts';
import type { KnownThen } from '../../shared/domain/insight.ts';
import type { Observation } from '../../shared/domain/observation.ts';

export interface MemoryWatchRecord extends WatchRecord {
  /** One line a note, in order: `candidate B`, `candidate confirmed`, `replaced A -> B`. */
  readonly notes: readonly string[];
  readonly changes: readonly NewChange[];
  readonly looks: readonly (readonly Observation[])[];
  readonly current: () => Current | null;
  /** What became known later, in order. */
  readonly knownLater: readonly { readonly changeId: number; readonly known: KnownThen }[];
  /** From now on each change fails to be written, as a bug would make it; null: none does. */
  breakChanges(error: Error | null): void;
  /** From now on a change is written when this has settled. */
  holdChanges(until: Promise<void>): void;
}

/** Keeps what a watch writes down. */
export function createMemoryWatchRecord(): MemoryWatchRecord {
  const notes: string[] = [];
  const changes: NewChange[] = [];
  const looks: (readonly Observation[])[] = [];
  const knownLater: { readonly changeId: number; readonly known: KnownThen }[] = [];
  let current: Current | null = null;
  let broken: Error | null = null;
  let held: Promise<void> | null = null;
  return {
    notes,
    changes,
    looks,
    current: () => current,
    knownLater,
    known: (changeId, known) => void knownLater.push({ changeId, known }),
    breakChanges: (error) => {
      broken = error;
    },
    holdChanges: (until) => {
      held = until;
    },
    looked: (observations) => void looks.push(observations),
    confirmed: (_family, confirmed) => {
      current = confirmed;
    },
    candidate: (_family, address) => void notes.push(`candidate ${address}`),
    candidateEnded: (_family, outcome) => void notes.push(`candidate ${outcome}`),
    changed: async (change): Promise<Change> => {
      if (broken !== null) throw broken;
      if (held !== null) await held;
      const { kind, before, after, told } = change;
      notes.push(`${kind} ${before.join('+')} -> ${after.join('+')}${told ? '' : ', untold'}`);
      changes.push(change);
      const { evidence: _evidence, ...unnumbered } = change;
      return { ...unnumbered, id: changes.length };
    },
  };
}
