import type { Bucket, StateTimes } from '../../../../shared/domain/series.ts';
import {
  addStateTimes,
  fillStateTimes,
  stateTimesBetween,
  uptimeOf,
} from '../../../../shared/domain/uptime.ts';
import type { Clock, Database, SqlRows } from '../../ports.ts';
import { type BucketSegment, planBuckets } from './bucket-plan.ts';
import { type BucketPart, bucketReads, partsOf, sumsIn } from './bucket-reads.ts';
import { createFigureSum, type FigureSum } from './figures.ts';
import { progressIn, selectProgress } from './rollup-progress.ts';
import { numberOf, type SqlRow } from './series-sql.ts';
import { statesIn, transitionsIn } from './transitions.ts';

/**
 * A span of one series in at most `count` buckets, the oldest first, without gaps; see planBuckets() for their edges.
 * What lies ahead of now is unknown.
 * @param from UTC milliseconds, before `to`
 */
export async function readBuckets(
  database: Database,
  clock: Clock,
  seriesId: number,
  from: number,
  to: number,
  count: number,
): Promise<Bucket[]> {
  const progress = progressIn((await database.transaction([selectProgress]))[0]);
  const segments = planBuckets(from, to, count, progress);
  const parts = segments.flatMap((segment) =>
    partsOf(segment, progress.rolledTo).flatMap(inPieces),
  );
  const drafts = new Map(segments.map((segment) => [segment, draftsOf(segment)] as const));
  const all = [...drafts.values()].flat();
  const read = async (part: BucketPart | undefined): Promise<readonly SqlRows[]> =>
    part === undefined ? [] : database.transaction(bucketReads(seriesId, part));
  const sum = createFigureSum();
  const buckets: Bucket[] = [];
  let reading = read(parts[0]);
  for (const [index, part] of parts.entries()) {
    const found = await reading;
    // The engine goes on, in its thread, while its last answer is worked on here.
    reading = read(parts[index + 1]);
    fill(drafts.get(part.segment) ?? [], part, seriesId, found, clock.now());
    const isLast = index === parts.length - 1;
    for (let draft = all[buckets.length]; draft !== undefined; draft = all[buckets.length]) {
      if (!isLast && draft.to > part.to) break;
      buckets.push(bucketOf(draft, sum));
    }
  }
  return buckets;
}

/** What is worked on at once: the main thread is never held for 5 ms. */
const bucketsAtOnce = 50;

function inPieces(part: BucketPart): readonly BucketPart[] {
  const { bucketMs } = part.segment;
  const first = Math.floor((part.from - part.segment.from) / bucketMs);
  const pieces: BucketPart[] = [];
  for (let from = part.from, bucket = first; from < part.to;) {
    bucket += bucketsAtOnce;
    const to = Math.min(part.to, part.segment.from + bucket * bucketMs);
    pieces.push({ ...part, from, to });
    from = to;
  }
  return pieces;
}

interface Draft {
  readonly from: number;
  readonly to: number;
  readonly times: readonly StateTimes[];
  readonly figures: readonly SqlRow[];
}

interface OpenDraft extends Draft {
  readonly times: StateTimes[];
  readonly figures: SqlRow[];
}

const draftsOf = ({ from, to, bucketMs }: BucketSegment): OpenDraft[] =>
  Array.from({ length: Math.ceil((to - from) / bucketMs) }, (_, index) => ({
    from: from + index * bucketMs,
    to: Math.min(to, from + (index + 1) * bucketMs),
    times: [],
    figures: [],
  }));

function fill(
  drafts: readonly OpenDraft[],
  { segment, widthMs, from, to }: BucketPart,
  seriesId: number,
  [figures, states, transitions]: readonly SqlRows[],
  now: number,
): void {
  for (const row of figures?.rows ?? []) {
    const draft = drafts[numberOf(row, 'bucket')];
    const sums = widthMs === null ? row : sumsIn(row);
    if (draft === undefined || sums === null) continue;
    draft.figures.push(sums);
    if (widthMs !== null) draft.times.push(timesIn(sums));
  }
  if (widthMs !== null) return;
  const first = Math.floor((from - segment.from) / segment.bucketMs);
  const open = drafts.slice(first);
  const edges = [from, ...open.map((draft) => Math.min(draft.to, to))];
  const changes = (transitionsIn(transitions).get(seriesId) ?? []).filter(({ at }) => at <= now);
  const times = stateTimesBetween(
    statesIn(states).get(seriesId) ?? 'unknown',
    // Nobody knows yet what comes.
    now < to ? [...changes, { at: Math.max(now, from), state: 'unknown' }] : changes,
    edges,
  );
  for (const [index, draft] of open.entries()) {
    const some = times[index];
    if (some !== undefined) draft.times.push(some);
  }
}

const timesIn = (row: SqlRow): StateTimes => ({
  upMs: numberOf(row, 'up_ms'),
  degradedMs: numberOf(row, 'degraded_ms'),
  downMs: numberOf(row, 'down_ms'),
  maintenanceMs: numberOf(row, 'maintenance_ms'),
  // What is left of the bucket.
  unknownMs: 0,
});

const shares = [0.5, 0.95, 0.99];
const noTimes = timesIn({});

function bucketOf({ from, to, times, figures }: Draft, sum: FigureSum): Bucket {
  sum.clear();
  for (const row of figures) sum.add(row);
  const { count, minUs, maxUs, sumUs } = sum.figures();
  const [p50Ms = null, p95Ms = null, p99Ms = null] = sum.quantilesMs(shares);
  const known = times.length === 0 ? noTimes : times.reduce(addStateTimes);
  return Object.assign(uptimeOf(fillStateTimes(known, to - from), from, to), {
    count,
    minMs: minUs === null ? null : minUs / 1_000,
    maxMs: maxUs === null ? null : maxUs / 1_000,
    meanMs: count === 0 ? null : sumUs / count / 1_000,
    p50Ms,
    p95Ms,
    p99Ms,
  });
}
