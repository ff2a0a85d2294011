import { type Digest, digestOf } from './digest-of.ts';
import type { OutboxRow } from './outbox-row.ts';

/** A lane as it is now. */
export interface LaneView {
  /** All that wait in it: the highest priority first, then the lowest id. */
  readonly rows: readonly OutboxRow[];
  /** UTC milliseconds. */
  readonly now: number;
  /** Its channel and target are there, and neither is switched off. */
  readonly isOpen: boolean;
  /** For how long nothing may go, in milliseconds. */
  readonly heldMs: number;
}

export type Step =
  /** Nothing is left in it. */
  | { readonly type: 'rest' }
  /** `forMs` null: until somebody wakes it. */
  | { readonly type: 'wait'; readonly forMs: number | null }
  | { readonly type: 'expire'; readonly rows: readonly OutboxRow[] }
  | { readonly type: 'look'; readonly row: OutboxRow }
  | { readonly type: 'digest'; readonly digest: Digest }
  | { readonly type: 'send'; readonly row: OutboxRow };

/** Whether it arrived is still worth knowing then. */
const ambiguousLongerMs = 24 * 3_600_000;

/** What a lane does next; one thing at a time, so that all stays in order. */
export function nextStep({ rows, now, isOpen, heldMs }: LaneView): Step {
  if (rows.length === 0) return { type: 'rest' };
  const old = rows.filter((row) => expiryOf(row) <= now);
  if (old.length > 0) return { type: 'expire', rows: old };
  if (!isOpen) return waitUntil(rows.map(expiryOf), now);
  if (heldMs > 0) return { type: 'wait', forMs: heldMs };
  // Before anything newer goes: it may not be there yet.
  const [unknown] = rows
    .filter(({ state }) => state !== 'queued')
    .toSorted((one, other) => one.id - other.id);
  if (unknown !== undefined) return { type: 'look', row: unknown };
  // A row that was tried waits with its lane, not by itself: nothing overtakes it.
  const due = rows.filter(({ attempts, notBefore }) => attempts > 0 || notBefore <= now);
  const [best] = due;
  if (best === undefined) {
    return waitUntil([...rows.map(({ notBefore }) => notBefore), ...rows.map(expiryOf)], now);
  }
  const digest = digestOf(due, now);
  return digest === null ? { type: 'send', row: best } : { type: 'digest', digest };
}

const expiryOf = ({ state, expiresAt }: OutboxRow): number =>
  expiresAt === null
    ? Number.POSITIVE_INFINITY
    : expiresAt + (state === 'queued' ? 0 : ambiguousLongerMs);

function waitUntil(moments: readonly number[], now: number): Step {
  const next = Math.min(...moments);
  return { type: 'wait', forMs: Number.isFinite(next) ? Math.max(0, next - now) : null };
}
