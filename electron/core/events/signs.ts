// What the core knows now that it has not said before: the line lost and back, an address that flaps, a history that
// cannot be written. Pure; both the events (events.ts) and the desktop's messages begin here, so that they agree.
//
//             offline                      so long          online, degraded
//   there ──────────────> gone, not told ──────────> gone ────────────────────> there
//     ^                     │                         │ ^
//     └── any other state ──┘                unknown  └─┘  from then on nobody is sure how long it was

import { families, type Family } from '../../../shared/domain/family.ts';
import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';

/** Moments are UTC milliseconds. */
export type Sign =
  | { readonly type: 'line-lost'; readonly since: number }
  /** `since`: when it was lost. `downMs`: null when nobody was watching all the time. */
  | {
      readonly type: 'line-back';
      readonly at: number;
      readonly since: number;
      readonly downMs: number | null;
    }
  | { readonly type: 'flapping'; readonly family: Family; readonly since: number }
  /** It flaps no more. Nothing to be told: only what was not told yet is no longer true. */
  | { readonly type: 'steady'; readonly family: Family }
  | { readonly type: 'storage-degraded'; readonly at: number; readonly reason: string }
  | {
      readonly type: 'storage-recovered';
      readonly at: number;
      readonly since: number;
      readonly degradedMs: number;
    };

/** What was seen so far. */
export interface Seen {
  /** `isSure`: nobody lost sight of the line since it went down. */
  readonly outage: {
    readonly since: number;
    readonly isSure: boolean;
    readonly isTold: boolean;
  } | null;
  readonly flappingSince: Readonly<Record<Family, number | null>>;
  /** Why the history cannot be written: as the engine says it, and as those say who wrote. */
  readonly unsaved: { readonly engine: string | null; readonly writers: string | null };
  readonly unsavedSince: number | null;
}

export const nothingSeen: Seen = {
  outage: null,
  flappingSince: { ipv4: null, ipv6: null },
  unsaved: { engine: null, writers: null },
  unsavedSince: null,
};

/** What an earlier run has told of, and not the end of. @param engine as of signsOfStorage() */
export const seenBefore = (
  lineLostAt: number | null,
  unsavedSince: number | null,
  engine: string | null,
): Seen => ({
  ...nothingSeen,
  outage: lineLostAt === null ? null : { since: lineLostAt, isSure: false, isTold: true },
  unsaved: { engine, writers: null },
  unsavedSince,
});

interface Step {
  readonly seen: Seen;
  readonly signs: readonly Sign[];
}

/**
 * @param now UTC milliseconds
 * @param tellLostAfterMs an outage that is over sooner is not told, nor is its end
 */
export function signsOfSnapshot(
  before: Seen,
  snapshot: Snapshot,
  now: number,
  tellLostAfterMs = 0,
): Step {
  const line = lineSigns(before, snapshot.link, now, tellLostAfterMs);
  const flaps = flapSigns(line.seen, snapshot);
  const unsaved = { ...before.unsaved, writers: snapshot.storageProblem };
  const saved = savedSigns(flaps.seen, unsaved, now);
  return { seen: saved.seen, signs: [...line.signs, ...flaps.signs, ...saved.signs] };
}

/** @param engine why the storage's engine cannot write; null: it can */
export const signsOfStorage = (seen: Seen, engine: string | null, now: number): Step =>
  savedSigns(seen, { ...seen.unsaved, engine }, now);

/** When to look at the snapshot again, in milliseconds; null: when there is a new one. */
export function lookAgainInMs(
  { outage }: Seen,
  now: number,
  tellLostAfterMs: number,
): number | null {
  if (outage === null || outage.isTold) return null;
  return Math.max(0, outage.since + tellLostAfterMs - now);
}

function lineSigns(
  seen: Seen,
  { state, since }: LinkSnapshot,
  now: number,
  tellLostAfterMs: number,
): Step {
  const { outage } = seen;
  const at = since ?? now;
  if (state === 'offline') {
    const going = outage ?? { since: at, isSure: true, isTold: false };
    // It began in the future: the clock was set back.
    const isDue = now - going.since >= tellLostAfterMs || going.since > now;
    if (going.isTold || !isDue) return { seen: { ...seen, outage: going }, signs: [] };
    return {
      seen: { ...seen, outage: { ...going, isTold: true } },
      signs: [{ type: 'line-lost', since: going.since }],
    };
  }
  if (outage === null || !outage.isTold) return { seen: { ...seen, outage: null }, signs: [] };
  if (state === 'unknown') {
    return { seen: { ...seen, outage: { ...outage, isSure: false } }, signs: [] };
  }
  const downMs = outage.isSure ? Math.max(0, at - outage.since) : null;
  return {
    seen: { ...seen, outage: null },
    signs: [{ type: 'line-back', at, since: outage.since, downMs }],
  };
}

function flapSigns(seen: Seen, { families: known }: Snapshot): Step {
  const signs = families.flatMap((family): readonly Sign[] => {
    const since = known[family].flappingSince;
    if (since === seen.flappingSince[family]) return [];
    return [since === null ? { type: 'steady', family } : { type: 'flapping', family, since }];
  });
  const flappingSince = { ipv4: known.ipv4.flappingSince, ipv6: known.ipv6.flappingSince };
  return { seen: { ...seen, flappingSince }, signs };
}

function savedSigns(seen: Seen, unsaved: Seen['unsaved'], now: number): Step {
  const reason = unsaved.engine ?? unsaved.writers;
  const { unsavedSince } = seen;
  if (reason !== null && unsavedSince === null) {
    return {
      seen: { ...seen, unsaved, unsavedSince: now },
      signs: [{ type: 'storage-degraded', at: now, reason }],
    };
  }
  if (reason === null && unsavedSince !== null) {
    const degradedMs = Math.max(0, now - unsavedSince);
    return {
      seen: { ...seen, unsaved, unsavedSince: null },
      signs: [{ type: 'storage-recovered', at: now, since: unsavedSince, degradedMs }],
    };
  }
  return { seen: { ...seen, unsaved }, signs: [] };
}
