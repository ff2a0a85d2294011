import type { Patterns } from '../../../../shared/domain/patterns.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { Clock, Database, SqlRows, SqlStatement } from '../../ports.ts';
import { type ChangeFilter, ownConditions, selectFound } from '../change-filter.ts';
import { numberOf, numberOrNull, statement } from '../series/series-sql.ts';
import { createPatternSum, type PatternFigures, type PatternSpan } from './pattern-sum.ts';
import { readMoves } from './read-moves.ts';
import { zoneTime } from './zone-time.ts';

/** Worked on at once, about: the main thread is never held for 5 ms. */
const changesAtOnce = 10_000;

export interface PatternsQuery extends ChangeFilter {
  /** IANA name. */
  readonly timeZone: string;
}

/**
 * What the changes of a filter have in common. Of 100,000 changes it takes about 45 ms: one walk along one index, in
 * pieces of a text each. To group in SQL sorts all of them once for each figure, which takes six times as long.
 * The failure is a sentence.
 */
export async function readPatterns(
  database: Database,
  clock: Clock,
  query: PatternsQuery,
): Promise<Result<Patterns>> {
  const shownAt = zoneTime(query.timeZone);
  if (!shownAt.ok) return shownAt;
  const ends = await readEnds(database);
  const span = spanOf(query, ends, clock.now());
  const sum = createPatternSum(shownAt.value, span);
  const pieces = piecesOf(query, ends);
  const read = async (index: number): Promise<SqlRows | undefined> =>
    index < pieces.length
      ? (await database.transaction([selectPiece(query, pieces[index] ?? ends)]))[0]
      : undefined;
  let reading = read(0);
  for (let index = 0; index < pieces.length; index += 1) {
    const found = await reading;
    // The engine goes on, in its thread, while its last answer is worked on here.
    reading = read(index + 1);
    readMoves(String(found?.rows[0]?.['moves'] ?? ''), sum.add);
  }
  const figures = sum.figures();
  return ok({ ...figures, places: await readPlaces(database, figures.places) });
}

interface Ends extends PatternSpan {
  /** About: none has ever been taken out. */
  readonly count: number;
}

/** Of the whole history, from the ends of its indexes. */
async function readEnds(database: Database): Promise<Ends> {
  const [read] = await database.transaction([
    statement(
      `select (select min(confirmed_at) from changes) as first_at,
        (select max(confirmed_at) from changes) as last_at, (select max(id) from changes) as newest`,
    ),
  ]);
  const row = read?.rows[0] ?? {};
  const first = numberOrNull(row, 'first_at');
  return first === null
    ? { from: 0, to: 0, count: 0 }
    : { from: first, to: numberOf(row, 'last_at') + 1, count: numberOf(row, 'newest') };
}

/** Not before there was a history, and not ahead of now: in neither can have been a change. */
function spanOf({ from, to }: ChangeFilter, ends: Ends, now: number): PatternSpan {
  if (ends.count === 0) return { from: 0, to: 0 };
  const end = Math.max(now, ends.to);
  const begin = Math.min(Math.max(from ?? ends.from, ends.from), end);
  return { from: begin, to: Math.max(begin, Math.min(to ?? end, end)) };
}

function piecesOf(filter: ChangeFilter, ends: Ends): readonly PatternSpan[] {
  const { from, to } = filter;
  const begin = Math.max(from ?? ends.from, ends.from);
  const end = Math.min(to ?? ends.to, ends.to);
  if (begin >= end) return [];
  // What is gathered first would be gathered for each piece.
  if (selectFound(filter) !== null) return [{ from: begin, to: end }];
  const wanted = Math.ceil((ends.count * (end - begin)) / (ends.to - ends.from) / changesAtOnce);
  const widthMs = Math.ceil((end - begin) / Math.max(1, wanted));
  const pieces: PatternSpan[] = [];
  for (let next = begin; next < end; next += widthMs) {
    pieces.push({ from: next, to: Math.min(end, next + widthMs) });
  }
  return pieces;
}

/** Rotations inside a prefix are left out: nobody moved. Each move is as readMoves() takes it. */
function selectPiece(filter: ChangeFilter, { from, to }: PatternSpan): SqlStatement {
  const found = selectFound(filter);
  const own = ownConditions({ ...filter, from, to });
  return statement(
    `select string_agg(cast(confirmed_at as text) || ' ' || coalesce(cast(held_ms as text), '')
        || ' ' || coalesce(places, ''), ';') as moves
      from changes where kind <> 'within-prefix' and ${own.sql}
      ${found === null ? '' : `and +changes.id in (${found.sql})`}`,
    ...own.parameters,
    ...(found?.parameters ?? []),
  );
}

/** The most changes first. */
async function readPlaces(
  database: Database,
  counts: PatternFigures['places'],
): Promise<Patterns['places']> {
  if (counts.length === 0) return [];
  const [read] = await database.transaction([statement('select * from places')]);
  const byId = new Map((read?.rows ?? []).map((row) => [numberOf(row, 'id'), row] as const));
  return counts
    .flatMap(({ id, changes, lastAt }) => {
      const row = byId.get(id);
      const country = row?.['country'] ?? null;
      if (row === undefined || country === null) return [];
      const city = row['city'] ?? null;
      return {
        country: String(country),
        city: city === null ? null : String(city),
        latitude: numberOrNull(row, 'latitude'),
        longitude: numberOrNull(row, 'longitude'),
        changes,
        lastAt,
      };
    })
    .sort((one, other) => other.changes - one.changes || other.lastAt - one.lastAt);
}
