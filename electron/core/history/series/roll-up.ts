// Minutes from readings, hours from minutes, days from hours, each with the times spent in every state. What is new
// since the last time is found by its ids, wherever in time it lies: so late data makes the roll-ups it touches be
// made anew, and doing all of it twice changes nothing. Of a span in which nothing is known there are no rows.

import type { Database, SqlRows, SqlStatement } from '../../ports.ts';
import {
  finerFrom,
  keptFrom,
  progressIn,
  type RollupProgress,
  selectProgress,
  writeProgress,
} from './rollup-progress.ts';
import { contentOf, readsOf, type RollupSlice, writesOf } from './rollup-slice.ts';
import { inSeries, numberOf, numberOrNull, statement } from './series-sql.ts';
import { joinRanges, type TouchedRange } from './touched-ranges.ts';
import { ceilTo, dayMs, floorTo, minuteMs, rollupWidths } from './widths.ts';

/** In one transaction: about 4 ms of the engine's thread, 1 ms of this one. */
const rollupsAtOnce = 200;
/** An import may bring many; the rest comes in the next round. */
const transitionsAtOnce = 1_000;

/**
 * Brings the roll-ups up to the last whole minute. Not twice at a time. Throws a DatabaseError; the next call makes
 * up for it.
 * @param signal ends it between two transactions
 */
export async function rollUp(database: Database, now: number, signal?: AbortSignal): Promise<void> {
  const until = floorTo(now, minuteMs);
  while (true) {
    const news = await readNews(database);
    const { progress, seriesCount, transitions, readingId, lateMinutes } = news;
    const transitionId = numberOf(transitions.rows.at(-1) ?? {}, 'id') || progress.transitionId;
    const hasNews = transitionId > progress.transitionId || readingId > progress.readingId;
    if (!hasNews && !news.isLive) return;
    const isLast = transitions.rows.length < transitionsAtOnce;
    // A clock that was set back and is not noticed yet: what is rolled up stays so.
    const rolledTo = Math.max(progress.rolledTo, until);
    const ranges = joinRanges([
      ...(isLast ? [{ seriesId: null, from: progress.rolledTo, to: rolledTo }] : []),
      ...transitions.rows.map((row) => ({
        seriesId: numberOf(row, 'series_id'),
        from: numberOf(row, 'at'),
        to: Math.min(numberOrNull(row, 'next_at') ?? rolledTo, progress.rolledTo),
      })),
      ...lateMinutes.rows.map((row) => ({
        seriesId: numberOf(row, 'series_id'),
        from: numberOf(row, 'minute') * minuteMs,
        to: (numberOf(row, 'minute') + 1) * minuteMs,
      })),
    ]);
    const perSlice = Math.max(1, Math.floor(rollupsAtOnce / Math.max(1, seriesCount)));
    const rest = await rollUpRanges({ database, signal, progress, rolledTo, perSlice }, ranges);
    if (signal?.aborted === true) return;
    if (hasNews || rest.hasRollups) {
      const done = isLast
        ? writeProgress(rolledTo, transitionId, readingId)
        : writeProgress(progress.rolledTo, transitionId, progress.readingId);
      await database.transaction([...rest.statements, done]);
    }
    if (isLast) return;
  }
}

interface News {
  readonly progress: RollupProgress;
  readonly seriesCount: number;
  readonly isLive: boolean;
  /** The new ones, each with the moment of the next one in its series. */
  readonly transitions: SqlRows;
  readonly readingId: number;
  /** The minutes that are rolled up and have new readings. */
  readonly lateMinutes: SqlRows;
}

const none: SqlRows = { rows: [], affectedRows: 0 };

const lastDay = `(select rolled_to - rolled_to % ${dayMs} from rollup_progress)`;

/**
 * SQL: how many series have something to roll up sooner or later: a known state, or data of a day that is not complete.
 * Of the others nothing more is read.
 */
const countLive = `select count(*) from series where
  coalesce((select state from transitions where series_id = series.id
    order by at desc, id desc limit 1), 'unknown') <> 'unknown'
  or exists (select 1 from transitions where series_id = series.id and at >= ${lastDay})
  or exists (select 1 from readings where series_id = series.id and at >= ${lastDay})`;

async function readNews(database: Database): Promise<News> {
  const [progress, counted, transitions, lateMinutes] = await database.transaction([
    selectProgress,
    statement(
      `select (select count(*) from series) as series, (${countLive}) as live,
        coalesce(max(id), 0) as reading_id from readings`,
    ),
    statement(
      `select id, series_id, at, (select min(n.at) from transitions n where n.series_id = t.series_id
          and (n.at > t.at or (n.at = t.at and n.id > t.id))) as next_at
        from transitions t where id > (select transition_id from rollup_progress)
        order by id limit ${transitionsAtOnce}`,
    ),
    statement(
      `select distinct series_id, at / ${minuteMs} as minute from readings
        where id > (select reading_id from rollup_progress)
        and at < (select rolled_to from rollup_progress)`,
    ),
  ]);
  const row = counted?.rows[0] ?? {};
  const read = progressIn(progress);
  return {
    progress: read,
    seriesCount: numberOf(row, 'series'),
    isLive: numberOf(row, 'live') > 0,
    transitions: transitions ?? none,
    readingId: Math.max(read.readingId, numberOf(row, 'reading_id')),
    lateMinutes: lateMinutes ?? none,
  };
}

interface Round {
  readonly database: Database;
  readonly signal: AbortSignal | undefined;
  readonly progress: RollupProgress;
  readonly rolledTo: number;
  /** How many roll-ups of each series a slice has. */
  readonly perSlice: number;
}

/**
 * Writes all slices but the last, whose statements it returns: most of the time it is the only one, and goes with the
 * progress in one transaction. The finer widths come first, because the coarser ones are made from them.
 */
async function rollUpRanges(
  { database, signal, progress, rolledTo, perSlice }: Round,
  ranges: readonly TouchedRange[],
): Promise<{ readonly statements: readonly SqlStatement[]; readonly hasRollups: boolean }> {
  const isStopped = (): boolean => signal?.aborted === true;
  let statements: readonly SqlStatement[] = [];
  let hasRollups = false;
  for (const widthMs of rollupWidths) {
    for (const { seriesId, from, to } of ranges) {
      let next = Math.max(floorTo(from, widthMs), ceilTo(keptFrom(progress, widthMs), widthMs));
      const end = Math.min(ceilTo(to, widthMs), floorTo(rolledTo, widthMs));
      while (next < end && !isStopped()) {
        if (statements.length > 0) await database.transaction(statements);
        const slice: RollupSlice = {
          seriesId,
          widthMs,
          from: next,
          to: Math.min(end, next + perSlice * widthMs),
          finerFrom: finerFrom(progress, widthMs),
        };
        const content = contentOf(slice, await database.transaction(readsOf(slice)));
        next = slice.to;
        // A machine that was off for months has nothing to roll up in them. What is rolled up already is gone over.
        if (content.endsUnknown && next < end && next >= progress.rolledTo) {
          const wakesAt = floorTo(await nextDataAt(database, seriesId, next), widthMs);
          next = Math.min(end, Math.max(next, wakesAt));
        }
        statements = writesOf({ ...slice, to: next }, content.rollups);
        hasRollups ||= content.rollups.length > 0;
      }
    }
  }
  return { statements, hasRollups };
}

/** When there is a transition or a reading again; infinity when there is none. */
async function nextDataAt(
  database: Database,
  seriesId: number | null,
  from: number,
): Promise<number> {
  const scope = inSeries(seriesId);
  const nextOf = (table: 'transitions' | 'readings'): SqlStatement =>
    statement(
      `select min(next_at) as next_at from (select (select min(at) from ${table}
          where series_id = series.id and at >= ?) as next_at from series where id ${scope.sql}) as nexts`,
      from,
      ...scope.parameters,
    );
  const found = await database.transaction([nextOf('transitions'), nextOf('readings')]);
  return Math.min(
    ...found.map(({ rows }) => numberOrNull(rows[0] ?? {}, 'next_at') ?? Number.POSITIVE_INFINITY),
  );
}
