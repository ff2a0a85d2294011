import type { Clock, Database, SqlStatement } from '../../ports.ts';
import { deleteInSlices } from './delete-in-slices.ts';
import { byAge, type RetentionAges, retentionCuts } from './retention-by-age.ts';
import { eventsBefore, savings } from './retention-by-size.ts';
import { progressIn, selectProgress } from './rollup-progress.ts';
import { dayMs } from './widths.ts';

/** Of the section `history` of the settings. */
export interface RetentionSettings extends RetentionAges {
  readonly maxMegabytes: number;
}

export interface RetentionParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly settings: () => RetentionSettings;
  /** What the tables take, without the room that is free in them. */
  readonly dataBytes: () => number;
  readonly signal: AbortSignal;
}

/**
 * Deletes what is too old, and if the rest is still too large, what is oldest. Never much at a time; without anything
 * to delete it writes nothing. Not beside a roll-up. Throws a DatabaseError; the next call makes up for it.
 */
export async function retain(parts: RetentionParts): Promise<void> {
  const { database, clock, signal } = parts;
  const { maxMegabytes, ...ages } = parts.settings();
  const isTooLarge = (): boolean => parts.dataBytes() > maxMegabytes * 1_000_000;

  const remove = async (statements: readonly SqlStatement[]): Promise<void> => {
    for (const statement of statements) await deleteInSlices(database, clock, statement, signal);
  };
  const removeByAge = async (kept: RetentionAges): Promise<void> => {
    const progress = progressIn((await database.transaction([selectProgress]))[0]);
    const { keep, remove: old } = byAge(retentionCuts(kept, clock.now(), progress));
    await database.transaction(keep);
    await remove(old);
  };

  await removeByAge(ages);
  for (const saving of savings(ages)) {
    if (signal.aborted || !isTooLarge()) return;
    if (saving.type === 'figures') await removeByAge(saving.ages);
    else await remove(eventsBefore(clock.now() - saving.days * dayMs));
  }
}
