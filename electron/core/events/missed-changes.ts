import type { Change } from '../../../shared/domain/change.ts';
import type { NewToldEvent, ToldEvent } from '../../../shared/domain/told-event.ts';
import { eventOfChange } from './event-of.ts';

export interface MissedChangesParts {
  /** What was told last, in any order. */
  readonly told: readonly ToldEvent[];
  /** The changes that were confirmed from a moment on, UTC milliseconds, in any order. */
  readonly changesFrom: (from: number) => Promise<readonly Change[]>;
  /** UTC milliseconds. */
  readonly now: number;
}

const oldestMs = 7 * 86_400_000;
/** Both families may be confirmed in one moment, and be told in the other order. */
const sameMomentMs = 60_000;

/**
 * The changes that a program which was killed between the change and its event has left untold, the oldest first.
 * None of what is older than the first event ever: before, nothing was told by events.
 */
export async function missedChanges(parts: MissedChangesParts): Promise<readonly NewToldEvent[]> {
  const { told, now } = parts;
  const watchedFrom = newestOf(
    told.flatMap((event) =>
      event.kind === 'address-changed' || event.kind === 'egress-set'
        ? event.data.change.confirmedAt
        : [],
    ),
    told.flatMap(({ kind, at }) => (kind === 'started' ? at : [])),
  );
  if (watchedFrom === null) return [];
  const changes = await parts.changesFrom(Math.max(now - oldestMs, watchedFrom - sameMomentMs));
  const threads = new Set(told.map(({ threadKey }) => threadKey));
  return changes
    .toSorted((one, other) => one.confirmedAt - other.confirmedAt || one.id - other.id)
    .flatMap((change) => eventOfChange(change, hasBegunToFlap(change, told)) ?? [])
    .filter(({ threadKey }) => !threads.has(threadKey));
}

/** Of the first list; of the second one where that is empty. */
function newestOf(...lists: readonly (readonly number[])[]): number | null {
  const list = lists.find(({ length }) => length > 0);
  return list === undefined ? null : Math.max(...list);
}

/** What began to flap by it was told; both moments are of one look. */
const hasBegunToFlap = ({ family, confirmedAt }: Change, told: readonly ToldEvent[]): boolean =>
  told.some(
    ({ kind, subject, at }) =>
      kind === 'flapping' && subject === family && Math.abs(confirmedAt - at) < 1_000,
  );
