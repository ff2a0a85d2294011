// A new version is on trial until it has reported that it is healthy. Pure: begin-trial.ts reads and writes the record.

import type { FileSeal } from './check-file.ts';
import { compareVersions } from './version-order.ts';

/** A package in the update folder, from which its version can be installed again. */
export interface KeptPackage extends FileSeal {
  readonly version: string;
  readonly name: string;
}

export interface UpdateRecord {
  /** That was started last. */
  readonly version: string;
  /** That it was updated from; null once it is proven. */
  readonly previousVersion: string | null;
  /** Since the update. */
  readonly startsWithoutHealth: number;
  /** Was rolled back, and is not offered again. */
  readonly heldBackVersion: string | null;
  readonly packages: readonly KeptPackage[];
}

export interface StartPlan {
  /** To be on the disk before anything else is done: what comes then may crash. */
  readonly record: UpdateRecord;
  /** To be installed instead of going on; null: go on. */
  readonly rollBackTo: KeptPackage | null;
  /** What is wrong although it goes on, in a sentence. */
  readonly problem: string | null;
}

const mostStartsWithoutHealth = 2;

/**
 *                  newer version            healthy
 *   proven ─────────────────────► on trial ─────────► proven
 *                                 │  ▲  │ third start without health
 *                    each start   └──┘  └───────────────────────────► rolled back (held back, proven)
 *
 * One roll-back and no second one: should it fail, the new version goes on.
 * @param version that starts now
 */
export function atStart(record: UpdateRecord | null, version: string): StartPlan {
  const plain = { rollBackTo: null, problem: null };
  if (record === null) return { record: provenRecord(version), ...plain };
  if (record.version !== version) return { record: afterChange(record, version), ...plain };
  const { previousVersion, startsWithoutHealth } = record;
  if (previousVersion === null) return { record, ...plain };
  if (startsWithoutHealth < mostStartsWithoutHealth) {
    return { record: { ...record, startsWithoutHealth: startsWithoutHealth + 1 }, ...plain };
  }
  const ended = { ...proven(record), heldBackVersion: version };
  const to = record.packages.find((kept) => kept.version === previousVersion) ?? null;
  return {
    record: ended,
    rollBackTo: to,
    problem:
      to === null
        ? `Version ${version} did not start properly twice. Version ${previousVersion} was not kept, so it cannot be put back by itself: download it and install it.`
        : `Version ${version} did not start properly twice: version ${previousVersion} is put back.`,
  };
}

export const proven = (record: UpdateRecord): UpdateRecord => ({
  ...record,
  previousVersion: null,
  startsWithoutHealth: 0,
});

/** A person ended it before it could report: that start proves nothing, either way. */
export const endedInOrder = (record: UpdateRecord): UpdateRecord =>
  record.previousVersion === null
    ? record
    : { ...record, startsWithoutHealth: Math.max(0, record.startsWithoutHealth - 1) };

/** By an update, or by hand; one that is older is known to have worked. */
function afterChange(record: UpdateRecord, version: string): UpdateRecord {
  if (compareVersions(version, record.version) < 0) return { ...proven(record), version };
  return { ...record, version, previousVersion: record.version, startsWithoutHealth: 1 };
}

export const provenRecord = (version: string): UpdateRecord => ({
  version,
  previousVersion: null,
  startsWithoutHealth: 0,
  heldBackVersion: null,
  packages: [],
});
