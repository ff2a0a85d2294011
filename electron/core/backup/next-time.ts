import { Cron } from 'croner';

/**
 * The first moment after `afterMs` that the cron expression names, UTC milliseconds; null when there is none, as for
 * an empty expression. Summer time as croner has it: a time that the clock leaves out comes right behind the gap, and
 * one that comes twice counts once.
 * @param timeZone that of the machine unless given
 */
export function nextTime(expression: string, afterMs: number, timeZone?: string): number | null {
  if (expression.trim() === '') return null;
  const cron = new Cron(expression, {
    paused: true,
    ...(timeZone === undefined ? {} : { timezone: timeZone }),
  });
  // oxlint-disable-next-line no-restricted-globals -- croner takes moments in this form; no clock is read
  return cron.nextRun(new Date(afterMs))?.getTime() ?? null;
}
