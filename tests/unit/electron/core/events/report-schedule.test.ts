import { describe, expect, it } from 'vitest';
import type { ReportSpan } from '../../../../../electron/core/events/report.ts';
import { createReportSchedule } from '../../../../../electron/core/events/report-schedule.ts';
import type { NewToldEvent, Report } from '../../../../../shared/domain/told-event.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A Saturday, 06:00 in London. */
const morning = Date.UTC(2026, 10, 21, 6);

const reportOf = (span: ReportSpan): Report => ({
  ...span,
  addresses: { ipv4: ['203.0.113.47'], ipv6: [] },
  changes: 1,
  outages: 0,
  longestOutageMs: null,
  upMs: dayMs,
  degradedMs: 0,
  downMs: 0,
  latencyMs: null,
});

interface Options {
  readonly at?: number;
  readonly told?: readonly string[];
  readonly toldUntil?: number;
  readonly build?: (span: ReportSpan) => Promise<Report | null>;
}

function start(options: Options = {}) {
  const clock = createFakeClock(options.at ?? morning);
  const log = createMemoryLog();
  const told: (readonly [number, NewToldEvent])[] = [];
  const schedule = createReportSchedule({
    clock,
    log,
    build: options.build ?? (async (span) => reportOf(span)),
    tell: (event) => void told.push([clock.now(), event]),
    timeZone: 'Europe/London',
  });
  schedule.start(new Set(options.told), options.toldUntil ?? 0);
  return {
    clock,
    log,
    told,
    schedule,
    keys: () => told.map(([, { threadKey }]) => threadKey),
  };
}

describe('the reports', () => {
  it('are told at eight, as events', async () => {
    const { clock, told, schedule } = start();
    await clock.advance(3 * hourMs);
    const at = Date.UTC(2026, 10, 21, 8);
    const span = { from: Date.UTC(2026, 10, 20), to: Date.UTC(2026, 10, 21) };
    expect(told).toEqual([
      [
        at,
        {
          kind: 'daily-report',
          severity: 'info',
          subject: 'app',
          threadKey: 'daily:2026-11-20',
          at,
          data: reportOf(span),
        },
      ],
    ]);
    schedule.stop();
  });

  it('that were due before a restore are not told again, the next ones are', async () => {
    const dueAt = Date.UTC(2026, 10, 21, 8);
    const { clock, keys, schedule } = start({ at: dueAt + hourMs, toldUntil: dueAt });
    await clock.advance(hourMs);
    expect(keys()).toEqual([]);
    await clock.advance(dayMs);
    expect(keys()).toEqual(['daily:2026-11-21']);
    schedule.stop();
  });

  it('come day by day, and on Monday that of the week too', async () => {
    const { clock, keys, schedule } = start();
    await clock.advance(3 * dayMs);
    expect(keys()).toEqual([
      'daily:2026-11-20',
      'daily:2026-11-21',
      'daily:2026-11-22',
      'weekly:2026-11-16',
    ]);
    schedule.stop();
  });

  it('are told soon after a start that comes late, unless an earlier run has', async () => {
    const at = morning + 8 * hourMs;
    const late = start({ at });
    await late.clock.advance(2 * hourMs);
    expect(late.told.map(([toldAt]) => toldAt)).toEqual([at + 3 * minuteMs]);
    const again = start({ at, told: ['daily:2026-11-20'] });
    await again.clock.advance(2 * hourMs);
    expect(again.told).toEqual([]);
    const tooLate = start({ at: morning + 15 * hourMs });
    await tooLate.clock.advance(2 * hourMs);
    expect(tooLate.told).toEqual([]);
    for (const { schedule } of [late, again, tooLate]) schedule.stop();
  });

  it('are told after a sleep through the morning, within minutes', async () => {
    const { clock, told, schedule } = start();
    await clock.advance(hourMs);
    clock.jumpWall(4 * hourMs);
    const awakeAt = clock.now();
    await clock.advance(10 * minuteMs);
    expect(told.map(([at]) => at - awakeAt <= 10 * minuteMs)).toEqual([true]);
    schedule.stop();
  });

  it('are not made of a day that nobody watched', async () => {
    let built = 0;
    const { clock, told, schedule } = start({
      build: async () => {
        built += 1;
        return null;
      },
    });
    await clock.advance(12 * hourMs);
    expect([told, built]).toEqual([[], 1]);
    schedule.stop();
  });

  it('are made later when the history cannot be read', async () => {
    let fails = true;
    const { clock, log, told, schedule } = start({
      build: async (span) => {
        if (fails) throw new Error('The disk is gone.');
        return reportOf(span);
      },
    });
    await clock.advance(2 * hourMs + minuteMs);
    expect(log.entries.map(({ message }) => message)).toEqual(['a report cannot be made now']);
    fails = false;
    await clock.advance(10 * minuteMs);
    expect(told.length).toBe(1);
    schedule.stop();
  });

  it('have one timer, and none once they are stopped', async () => {
    const { clock, schedule } = start();
    await clock.advance(hourMs);
    expect(clock.pending()).toBe(1);
    schedule.stop();
    expect(clock.pending()).toBe(0);
  });

  it('are not told any more when they are stopped while one is made', async () => {
    let finish: (report: Report | null) => void = () => {};
    const made = new Promise<Report | null>((resolve) => {
      finish = resolve;
    });
    const { clock, told, schedule } = start({ build: () => made });
    await clock.advance(2 * hourMs);
    schedule.stop();
    finish(reportOf({ from: 0, to: 1 }));
    await clock.advance(hourMs);
    expect([told, clock.pending()]).toEqual([[], 0]);
  });
});
