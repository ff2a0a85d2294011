// Which source has been failing for long while others answer. Pure.
//
//   well ──its breaker opens──> failing ──30 min, and asked in vain meanwhile──> told ──an answer──> well
//    ^                            │
//    └── an answer, no line, ─────┘
//        another network

import type { SourceView } from '../../../shared/domain/source.ts';
import type { NewToldEvent } from '../../../shared/domain/told-event.ts';

interface Trouble {
  /** UTC milliseconds, and of the monotonic clock. */
  readonly since: number;
  readonly sinceMs: number;
  /** What its statistics were then; null until they are seen. */
  readonly before: { readonly asked: number; readonly answered: number } | null;
  readonly isTold: boolean;
}

export interface SourceTroubles {
  readonly troubles: ReadonlyMap<string, Trouble>;
  /** When each was last told of, UTC milliseconds. */
  readonly toldAt: ReadonlyMap<string, number>;
}

/**
 * What an earlier run has told of.
 * @param open the sources whose recovery it has not told, and since when they fail
 */
export const troublesBefore = (
  open: ReadonlyMap<string, number>,
  toldAt: ReadonlyMap<string, number>,
): SourceTroubles => ({
  troubles: new Map(
    [...open].map(([id, since]) => [id, { since, sinceMs: 0, before: null, isTold: true }]),
  ),
  toldAt,
});

interface Situation {
  /** UTC milliseconds. */
  readonly now: number;
  /** Monotonic. */
  readonly nowMs: number;
  /** When nothing answers, the line is to blame and no source. */
  readonly isLineUp: boolean;
}

const longMs = 30 * 60_000;
const seldomMs = 86_400_000;

export function afterViews(
  before: SourceTroubles,
  views: readonly SourceView[],
  situation: Situation,
): { readonly troubles: SourceTroubles; readonly events: readonly NewToldEvent[] } {
  const { now, isLineUp } = situation;
  const troubles = new Map<string, Trouble>();
  const toldAt = new Map(before.toldAt);
  const events: NewToldEvent[] = [];
  for (const view of views.filter(({ enabled }) => enabled)) {
    const { id, statistics } = view;
    const known = before.troubles.get(id) ?? begun(view, situation);
    if (known === null) continue;
    const trouble = { ...known, before: known.before ?? figuresOf(view) };
    const hasAnswered = statistics.answered > trouble.before.answered;
    if (trouble.isTold) {
      if (hasAnswered && statistics.breaker === 'closed') events.push(recovered(view, known, now));
      else troubles.set(id, trouble);
      continue;
    }
    if (hasAnswered || statistics.breaker === 'closed' || !isLineUp) continue;
    const isNews =
      situation.nowMs - trouble.sinceMs >= longMs &&
      statistics.asked > trouble.before.asked &&
      now - (toldAt.get(id) ?? -Infinity) >= seldomMs &&
      views.some((other) => isGood(other) && other.family === view.family);
    troubles.set(id, { ...trouble, isTold: isNews });
    if (!isNews) continue;
    toldAt.set(id, now);
    events.push(troubled(view, known));
  }
  return { troubles: { troubles, toldAt }, events };
}

const figuresOf = ({
  statistics: { asked, answered },
}: SourceView): Trouble['before'] & object => ({
  asked,
  answered,
});

const begun = (view: SourceView, { now, nowMs, isLineUp }: Situation): Trouble | null =>
  isLineUp && view.statistics.breaker === 'open'
    ? { since: now, sinceMs: nowMs, before: figuresOf(view), isTold: false }
    : null;

const isGood = ({ enabled, statistics }: SourceView): boolean =>
  enabled && statistics.breaker === 'closed' && statistics.answered > 0;

const troubled = (
  { id, operator, family, statistics }: SourceView,
  { since }: Trouble,
): NewToldEvent => ({
  kind: 'source-trouble',
  severity: 'warning',
  subject: id,
  threadKey: `source:${id}:${since}`,
  at: since,
  data: { source: id, operator, family, error: statistics.lastError },
});

const recovered = (
  { id, operator, family }: SourceView,
  { since }: Trouble,
  now: number,
): NewToldEvent => ({
  kind: 'source-recovered',
  severity: 'info',
  subject: id,
  threadKey: `source:${id}:${since}`,
  at: now,
  data: { source: id, operator, family, troubledMs: Math.max(0, now - since) },
});
