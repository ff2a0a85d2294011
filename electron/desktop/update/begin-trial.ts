// The first thing that a desktop start does once it is the only instance.

import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Files } from '../../core/ports.ts';
import { messageOf } from './message-of.ts';
import { atStart, endedInOrder, type KeptPackage, proven, type UpdateRecord } from './trial.ts';
import { readRecord, writeRecord } from './update-record.ts';

export interface Trial {
  /** To be installed (reinstall.ts) instead of going on; null: go on. */
  readonly rollBackTo: KeptPackage | null;
  /** The version before this one, as long as this one has not been healthy once; null else. */
  readonly updatedFrom: string | null;
  /** A sentence for the log and for a notification; null where all is well. */
  readonly problem: string | null;
  readonly heldBackVersion: () => string | null;
  readonly packages: () => readonly KeptPackage[];
  /** The failures of these three are sentences. */
  readonly keep: (packages: readonly KeptPackage[]) => Promise<Result<void>>;
  /** The app has started and its window or tray is there. */
  readonly healthy: () => Promise<Result<void>>;
  /** A person, or the system, ends the program in order; does nothing once it is healthy. */
  readonly ended: () => Promise<Result<void>>;
}

/**
 * Counts this start. Never rejects: a disk that is full must not keep the program from starting, it only goes
 * without a way back.
 * @param folder of the updates: `updates` below the data folder
 */
export async function beginTrial(files: Files, folder: string, version: string): Promise<Trial> {
  const plan = atStart(await readRecord(files, folder), version);
  let { record } = plan;
  const write = async (next: UpdateRecord): Promise<Result<void>> => {
    record = next;
    try {
      await writeRecord(files, folder, next);
      return ok(undefined);
    } catch (error) {
      return fail(`The state of the updates cannot be written: ${messageOf(error)}.`);
    }
  };
  const save = async (next: UpdateRecord): Promise<Result<void>> =>
    next === record ? ok(undefined) : write(next);
  const counted = await write(record);
  return {
    rollBackTo: plan.rollBackTo,
    updatedFrom: plan.record.previousVersion,
    problem: plan.problem ?? (counted.ok ? null : counted.error),
    heldBackVersion: () => record.heldBackVersion,
    packages: () => record.packages,
    keep: (packages) => save({ ...record, packages }),
    healthy: () => save(record.previousVersion === null ? record : proven(record)),
    ended: () => save(endedInOrder(record)),
  };
}
