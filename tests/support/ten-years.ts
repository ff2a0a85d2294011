// A history of years, as the running program would have left it, without running it: the roll-ups, the last minutes and
// the last readings are written directly. tests/unit/support/ten-years.test.ts shows over simulated days that it is the
// same to the row.

import { createLatencyHistogram } from '../../shared/domain/latency-histogram.ts';
import { type StateChange, stateTimesBetween } from '../../shared/domain/uptime.ts';
import {
  type RetentionAges,
  retentionCuts,
} from '../../electron/core/history/series/retention-by-age.ts';
import { addRollups, type Rollup } from '../../electron/core/history/series/rollup-rows.ts';
import type { Database, SqlStatement, SqlValue } from '../../electron/core/ports.ts';
import { simulateLine, type SimulatedLine } from './simulated-line.ts';

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** When in its minute a series is looked at. */
export const lookMs = 10_000;
/** The running program rolls up at second 5, and last dropped what was too old at minute 1 of the hour. */
const retainedMs = minuteMs + 5_000;
const rolledToMs = 2 * minuteMs;

export interface YearsOptions {
  /** A full hour, UTC; two minutes and a few seconds later is the present. */
  readonly endHour: number;
  readonly days: number;
  readonly checks: number;
  readonly ages: RetentionAges;
  /** Another one makes other years. */
  readonly seed: number;
}

export const tenYears: YearsOptions = {
  endHour: Date.UTC(2036, 0, 1, 12),
  days: 3_652,
  checks: 4,
  ages: { readingHours: 48, minuteDays: 7, hourDays: 180 },
  seed: 1,
};

export interface Years {
  readonly from: number;
  /** UTC milliseconds: the present of this history. */
  readonly to: number;
  readonly line: SimulatedLine;
}

/** The line of these years: its first minute is a full hour. */
export const lineOf = ({ days, checks, seed }: YearsOptions): SimulatedLine =>
  simulateLine(days * 1_440 + 2, checks, seed);

/** Fills the tables of the series, which must be empty but for migration 003. Series 1 is the link. */
export async function fillYears(database: Database, options: YearsOptions): Promise<Years> {
  const { endHour, days, ages } = options;
  const from = endHour - days * dayMs;
  const line = lineOf(options);
  const rolledTo = endHour + rolledToMs;
  const cuts = retentionCuts(ages, endHour + retainedMs, { rolledTo: endHour + minuteMs });
  const statements: SqlStatement[] = [];
  for (let index = 0; index < line.seriesCount; index += 1) {
    statements.push({
      sql: 'insert into series (id, kind, name) values (?, ?, ?)',
      parameters: [
        index + 1,
        index === 0 ? 'link' : 'check',
        index === 0 ? 'link' : `check-${index}`,
      ],
    });
  }

  const { transitions, runs } = transitionsOf(line, from);
  statements.push(
    ...inserts('transitions', ['id', 'series_id', 'at', 'state', 'blame', 'detail'], transitions),
    ...inserts('runs', ['id', 'started_at', 'seen_at', 'ended_at'], runs),
  );

  const keptFrom = new Map([
    [minuteMs, cuts.minutes],
    [hourMs, cuts.hours],
    [dayMs, 0],
  ]);
  for (let index = 0; index < line.seriesCount; index += 1) {
    const changes: readonly StateChange[] = transitions
      .filter(([, series]) => series === index + 1)
      .map(([, , at, state]) => ({ at: Number(at), state: state as StateChange['state'] }));
    for (const [widthMs, kept] of keptFrom) {
      const first = Math.floor(Math.max(from, kept) / widthMs) * widthMs;
      statements.push(
        ...addRollups(rollupsOf(line, index, changes, widthMs, first, from, rolledTo)),
      );
    }
  }

  const { readings, readingId } = readingsOf(line, from, cuts.readings);
  statements.push(...inserts('readings', ['id', 'series_id', 'at', 'latency_us', 'ok'], readings), {
    sql: `update rollup_progress set rolled_to = ?, transition_id = ?, reading_id = ?,
        readings_from = ?, minutes_from = ?, hours_from = ?`,
    parameters: [rolledTo, transitions.length, readingId, cuts.readings, cuts.minutes, cuts.hours],
  });
  for (let next = 0; next < statements.length; next += 100) {
    await database.transaction(statements.slice(next, next + 100));
  }
  return { from, to: rolledTo + 5_000, line };
}

type Row = readonly SqlValue[];

/** What is recorded as the minutes pass, and what a program says when it stops. */
function transitionsOf(
  line: SimulatedLine,
  from: number,
): { readonly transitions: readonly Row[]; readonly runs: readonly Row[] } {
  const transitions: Row[] = [];
  const runs: { id: number; startedAt: number; seenAt: number; endedAt: number | null }[] = [];
  const last = Array<string>(line.seriesCount).fill('unknown');
  let isRunning = false;
  for (let minute = 0; minute < line.minutes; minute += 1) {
    const at = from + minute * minuteMs + lookMs;
    const isOff = line.isOff(minute);
    if (isOff && !isRunning) continue;
    const run = runs.at(-1);
    if (!isOff && !isRunning)
      runs.push({ id: runs.length + 1, startedAt: at, seenAt: at, endedAt: null });
    else if (run !== undefined) {
      run.seenAt = at;
      if (isOff) run.endedAt = at;
    }
    isRunning = !isOff;
    for (let index = 0; index < line.seriesCount; index += 1) {
      const state = isOff ? 'unknown' : line.stateOf(index, minute);
      if (state === last[index]) continue;
      last[index] = state;
      const detail = isOff ? 'program-stopped' : null;
      transitions.push([transitions.length + 1, index + 1, at, state, null, detail]);
    }
  }
  return {
    transitions,
    runs: runs.map(({ id, startedAt, seenAt, endedAt }) => [id, startedAt, seenAt, endedAt]),
  };
}

function readingsOf(
  line: SimulatedLine,
  from: number,
  keptFrom: number,
): { readonly readings: readonly Row[]; readonly readingId: number } {
  const readings: Row[] = [];
  let readingId = 0;
  for (let minute = 0; minute < line.minutes; minute += 1) {
    const at = from + minute * minuteMs + lookMs;
    for (let index = 0; index < line.seriesCount; index += 1) {
      const latencyMs = line.latencyMsOf(index, minute);
      if (latencyMs === undefined) continue;
      readingId += 1;
      if (at < keptFrom) continue;
      const latencyUs = latencyMs === null ? null : Math.round(latencyMs * 1_000);
      readings.push([readingId, index + 1, at, latencyUs, latencyMs === null ? 0 : 1]);
    }
  }
  return { readings, readingId };
}

function rollupsOf(
  line: SimulatedLine,
  index: number,
  changes: readonly StateChange[],
  widthMs: number,
  first: number,
  from: number,
  rolledTo: number,
): readonly Rollup[] {
  const edges: number[] = [];
  for (let edge = first; edge <= rolledTo; edge += widthMs) edges.push(edge);
  const before = changes.findLast(({ at }) => at < first)?.state ?? 'unknown';
  const later = changes.filter(({ at }) => at >= first);
  const histogram = createLatencyHistogram();
  return stateTimesBetween(before, later, edges).flatMap((times, bucket) => {
    const startAt = first + bucket * widthMs;
    histogram.clear();
    let [count, minUs, maxUs, sumUs] = [0, Number.POSITIVE_INFINITY, 0, 0];
    const firstMinute = Math.max(0, (startAt - from) / minuteMs);
    const end = Math.min(line.minutes, (startAt + widthMs - from) / minuteMs);
    for (let minute = firstMinute; minute < end; minute += 1) {
      const latencyMs = line.latencyMsOf(index, minute);
      if (latencyMs === null || latencyMs === undefined) continue;
      const latencyUs = Math.round(latencyMs * 1_000);
      histogram.add(latencyUs / 1_000);
      count += 1;
      minUs = Math.min(minUs, latencyUs);
      maxUs = Math.max(maxUs, latencyUs);
      sumUs += latencyUs;
    }
    if (times.unknownMs === widthMs && count === 0) return [];
    const figures =
      count === 0 ? { count, minUs: null, maxUs: null, sumUs } : { count, minUs, maxUs, sumUs };
    const text = histogram.text();
    return [{ seriesId: index + 1, widthMs, startAt, times, figures, histogram: text }];
  });
}

/** 200 rows a statement. */
function inserts(
  table: string,
  columns: readonly string[],
  rows: readonly Row[],
): readonly SqlStatement[] {
  const placeholders = `(${columns.map(() => '?').join(', ')})`;
  const statements: SqlStatement[] = [];
  for (let next = 0; next < rows.length; next += 200) {
    const some = rows.slice(next, next + 200);
    statements.push({
      sql: `insert into ${table} (${columns.join(', ')}) values ${some.map(() => placeholders).join(', ')}`,
      parameters: some.flat(),
    });
  }
  return statements;
}
