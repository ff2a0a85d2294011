import type { Finding } from '../../../../shared/domain/finding.ts';
import { nextTime } from '../../backup/next-time.ts';
import { spanText } from '../amounts.ts';
import type { DoctorFacts } from '../doctor-facts.ts';
import { judge } from '../judge.ts';

const { fine, warning } = judge('backup');

const takeOne = 'Take one: ip-beacon backup.';

export function checkBackup({
  backups,
  settings,
  inspection,
  now,
}: DoctorFacts): readonly Finding[] {
  if (backups === null || settings === null) return [];
  const newest = backups.reduce<number | null>(
    (latest, at) => (latest === null || at > latest ? at : latest),
    null,
  );
  const intervalMs = intervalOf(settings.backup.schedule, now);
  if (newest === null) {
    if (inspection?.snapshots.length === 0) return [];
    const schedule = intervalMs === null ? ', and none is planned' : '';
    return [warning(`There is no backup${schedule}.`, takeOne)];
  }
  const age = `The last backup is ${spanText(Math.max(0, now - newest))} old`;
  if (intervalMs === null) {
    return [fine(`${age}; none is planned.`)];
  }
  return now - newest > 2 * intervalMs
    ? [
        warning(
          `${age}, although one is planned every ${spanText(intervalMs)}.`,
          'IP Beacon was not running, or the log says why none could be written.',
        ),
      ]
    : [fine(`${age}.`)];
}

/** The longest of the next pauses, so that a schedule of working days does not complain on a Monday. */
function intervalOf(schedule: string, now: number): number | null {
  let at = nextTime(schedule, now);
  let longestMs: number | null = null;
  for (let count = 0; count < 8 && at !== null; count += 1) {
    const next = nextTime(schedule, at);
    if (next !== null) longestMs = Math.max(longestMs ?? 0, next - at);
    at = next;
  }
  return longestMs;
}
