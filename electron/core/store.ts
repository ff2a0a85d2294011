// The one snapshot. Facts go in by apply(), everybody else reads and subscribes; nothing downstream writes.

import { assertNever } from '../../shared/assert-never.ts';
import type { Change } from '../../shared/domain/change.ts';
import type { Family } from '../../shared/domain/family.ts';
import { type LinkSnapshot, unknownLink } from '../../shared/domain/link.ts';
import type { Pause } from '../../shared/domain/pause.ts';
import { type FamilySnapshot, type Snapshot, unknownFamily } from '../../shared/domain/snapshot.ts';
import type { Dispose } from './ports.ts';

/** A fact for the snapshot. */
export type Fact =
  | { readonly type: 'look-started'; readonly family: Family }
  | { readonly type: 'look-ended'; readonly family: Family }
  | {
      readonly type: 'family-known';
      readonly family: Family;
      readonly known: Partial<FamilySnapshot>;
    }
  | { readonly type: 'change-recorded'; readonly change: Change }
  | { readonly type: 'link-judged'; readonly link: LinkSnapshot }
  | { readonly type: 'pause'; readonly pause: Pause | null }
  | { readonly type: 'storage'; readonly problem: string | null };

export interface Store {
  readonly get: () => Snapshot;
  readonly apply: (fact: Fact) => void;
  readonly subscribe: (listener: (snapshot: Snapshot) => void) => Dispose;
}

export function createStore(startedAt: number): Store {
  let snapshot: Snapshot = {
    revision: 0,
    startedAt,
    looking: false,
    pause: null,
    families: { ipv4: unknownFamily, ipv6: unknownFamily },
    link: unknownLink,
    lastChange: null,
    storageProblem: null,
  };
  const looking = new Set<Family>();
  const listeners = new Set<(snapshot: Snapshot) => void>();

  return {
    get: () => snapshot,
    apply: (fact) => {
      if (fact.type === 'look-started') looking.add(fact.family);
      if (fact.type === 'look-ended') looking.delete(fact.family);
      const next = { ...reduce(snapshot, fact), looking: looking.size > 0 };
      snapshot = { ...next, revision: snapshot.revision + 1 };
      for (const listener of listeners) listener(snapshot);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function reduce(snapshot: Snapshot, fact: Fact): Snapshot {
  switch (fact.type) {
    case 'look-started':
    case 'look-ended':
      return snapshot;
    case 'family-known': {
      const family = { ...snapshot.families[fact.family], ...fact.known };
      return { ...snapshot, families: { ...snapshot.families, [fact.family]: family } };
    }
    case 'change-recorded':
      return { ...snapshot, lastChange: fact.change };
    case 'link-judged':
      return { ...snapshot, link: fact.link };
    case 'pause':
      return { ...snapshot, pause: fact.pause };
    case 'storage':
      return { ...snapshot, storageProblem: fact.problem };
    default:
      return assertNever(fact);
  }
}
