import { knownTimeZone } from '../../../shared/format/known-time-zone.ts';
import type { NewToldEvent, Report } from '../../../shared/domain/told-event.ts';
import type { Clock, Dispose, Log } from '../ports.ts';
import type { ReportSpan } from './report.ts';
import { type DueReport, dueReports, nextReportAt } from './report-times.ts';

export interface ReportScheduleParts {
  readonly clock: Clock;
  readonly log: Log;
  /** Null for a span that nobody watched. */
  readonly build: (span: ReportSpan) => Promise<Report | null>;
  readonly tell: (event: NewToldEvent) => void;
  /** An IANA name; that of the machine unless given. */
  readonly timeZone?: string | undefined;
}

/** Tells each report once, in the morning or, if the program did not run then, soon after its start. */
export interface ReportSchedule {
  /**
   * @param told the thread keys of those that earlier runs have told
   * @param toldUntil those that were due by then are told, wherever that stands; UTC milliseconds
   */
  readonly start: (told: ReadonlySet<string>, toldUntil: number) => void;
  readonly stop: Dispose;
}

/** What the last run has measured is rolled up by then (history/series/series-keeper.ts). */
const afterStartMs = 3 * 60_000;
/** Timers stand still while the machine sleeps, and the clock may be set. */
const longestWaitMs = 10 * 60_000;

export function createReportSchedule(parts: ReportScheduleParts): ReportSchedule {
  const { clock, log } = parts;
  const done = new Set<string>();
  let doneUntil = 0;
  let isStopped = false;
  let cancel: Dispose = () => {};

  /** Asked each time: the machine may be carried into another zone. */
  const timeZone = (): string => parts.timeZone ?? knownTimeZone('auto');

  const wait = (delayMs: number): void => {
    if (!isStopped) cancel = clock.schedule(delayMs, () => void look());
  };

  const look = async (): Promise<void> => {
    for (const due of dueReports(clock.now(), timeZone())) {
      if (!done.has(due.threadKey) && due.dueAt > doneUntil) await make(due);
    }
    const aheadMs = nextReportAt(clock.now(), timeZone()) - clock.now();
    wait(Math.min(aheadMs, longestWaitMs));
  };

  const make = async (due: DueReport): Promise<void> => {
    const { kind, threadKey, from, to, dueAt } = due;
    try {
      const data = await parts.build({ from, to });
      if (isStopped) return;
      done.add(threadKey);
      if (data === null) return;
      parts.tell({ kind, severity: 'info', subject: 'app', threadKey, at: dueAt, data });
    } catch (error) {
      log.write('warn', 'a report cannot be made now', { kind, error });
    }
  };

  return {
    start: (told, toldUntil) => {
      for (const threadKey of told) done.add(threadKey);
      doneUntil = toldUntil;
      wait(afterStartMs);
    },
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}
