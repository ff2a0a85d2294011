// The link's state as the sources show it. Who is to blame stays unknown: probes from near to far will say (product.md,
// "How the link is judged"); their rounds are then given to advance() in the place of these.
//
//              one good round                three bad moments in a row
//    unknown ──────────────────> online ───────────────────────────────┐
//     ^   │                       │  ^                                 v
//     │   │            in trouble │  │ calm     two good moments    offline
//     │   │                       v  └──────────────────────────────── │
//     │   │                     degraded ──────────────────────────────>│
//     │   └───────────── three bad moments in a row ───────────────────>│
//     └── silence, a sleep: from every state

import { assertNever } from '../../../shared/assert-never.ts';
import type { LinkState } from '../../../shared/domain/link.ts';
import { afterVoices, isTroubled, type LinkQuality, unknownQuality } from './link-quality.ts';
import type { Round, Voice } from './link-round.ts';

export type LinkNews =
  | { readonly type: 'round'; readonly round: Round }
  /** Nothing was asked for long, or the machine slept. `at`: since when nothing is known, UTC milliseconds. */
  | { readonly type: 'lost-sight'; readonly at: number }
  /** Another network, other sources: what was deaf before may hear now. */
  | { readonly type: 'moved' };

/** Rounds of one kind in a row. */
interface Streak {
  /** When the first one was, UTC milliseconds. */
  readonly since: number;
  readonly moments: number;
  /** Of the monotonic clock: when the last moment began. */
  readonly lastMs: number;
  readonly operators: ReadonlySet<string>;
  readonly ways: ReadonlySet<string>;
  /** A look asks on several ways; a sentinel alone proves no more than that its own is blocked. */
  readonly hasLook: boolean;
}

export interface LinkJudgement {
  readonly state: LinkState;
  /** UTC milliseconds; null before anything was known. */
  readonly since: number | null;
  readonly bad: Streak | null;
  readonly good: Streak | null;
  /** Ways on which nothing comes while others answer: no IPv6, a firewall that drops UDP. They are no evidence. */
  readonly deaf: ReadonlySet<string>;
  readonly quality: LinkQuality;
  /** Of the last good answer. */
  readonly latencyMs: number | null;
  /** When somebody last said something of the line, UTC milliseconds. */
  readonly lastRoundAt: number | null;
}

export const unknownJudgement: LinkJudgement = {
  state: 'unknown',
  since: null,
  bad: null,
  good: null,
  deaf: new Set(),
  quality: unknownQuality,
  latencyMs: null,
  lastRoundAt: null,
};

/** As product.md has it. */
const badMoments = 3;
const goodMoments = 2;
const leastOperators = 2;
/** Both families' sentinels, and the look they start, speak of one moment. Half of the sentinels' usual pace. */
const oneMomentMs = 5_000;

export function advance(judgement: LinkJudgement, news: LinkNews): LinkJudgement {
  switch (news.type) {
    case 'round':
      return afterRound(judgement, news.round);
    case 'lost-sight':
      return {
        ...enter(judgement, 'unknown', news.at),
        bad: null,
        good: null,
        quality: { ...judgement.quality, troubled: 0, calm: 0, recent: [] },
      };
    case 'moved':
      return { ...judgement, deaf: new Set() };
    default:
      return assertNever(news);
  }
}

/** A round that says something else than the state does: worth to be asked again soon. */
export const isDoubted = ({ state, bad, good }: LinkJudgement): boolean =>
  state === 'offline' ? good !== null : bad !== null;

function afterRound(before: LinkJudgement, round: Round): LinkJudgement {
  const heard = round.voices.filter(({ latencyMs }) => latencyMs !== null);
  const silent = round.voices.filter(
    ({ latencyMs, way }) => latencyMs === null && !before.deaf.has(way),
  );
  if (heard.length > 0) return afterGood(before, round, heard);
  return silent.length > 0 ? afterBad(before, round, silent) : before;
}

function afterBad(before: LinkJudgement, round: Round, silent: readonly Voice[]): LinkJudgement {
  const bad = longer(before.bad, round, silent);
  const quality = afterVoices(before.quality, round.kind, silent);
  const judgement = { ...before, bad, good: null, quality, lastRoundAt: round.at };
  const isProven = bad.moments >= badMoments && bad.operators.size >= leastOperators && bad.hasLook;
  return isProven ? enter(judgement, 'offline', bad.since) : atEase(judgement, round.at);
}

function afterGood(before: LinkJudgement, round: Round, heard: readonly Voice[]): LinkJudgement {
  const answering = new Set(heard.map(({ way }) => way));
  // Silent while a look is answered: theirs is another trouble than the line's. A sentinel knows one way only.
  const silent =
    round.kind === 'beat'
      ? []
      : [...(before.bad?.ways ?? []), ...round.voices.map(({ way }) => way)];
  const deaf = new Set([...before.deaf, ...silent].filter((way) => !answering.has(way)));
  const good = longer(before.good, round, heard);
  const judgement: LinkJudgement = {
    ...before,
    bad: null,
    good,
    deaf,
    latencyMs: Math.min(...heard.map(({ latencyMs }) => latencyMs ?? Infinity)),
    lastRoundAt: round.at,
  };
  if (before.state === 'offline') {
    return good.moments >= goodMoments ? restored(judgement, good.since) : judgement;
  }
  if (before.state === 'unknown') return restored(judgement, round.at);
  const counted = round.voices.filter(({ way }) => !before.deaf.has(way) || answering.has(way));
  const quality = afterVoices(before.quality, round.kind, counted);
  return atEase({ ...judgement, quality }, round.at);
}

/** What failed before says nothing of the line that is back. */
const restored = (judgement: LinkJudgement, since: number): LinkJudgement => ({
  ...enter(judgement, 'online', since),
  quality: { ...judgement.quality, troubled: 0, calm: 0, recent: [] },
});

/** Between online and degraded; the other states are not left by how well it works. */
function atEase(judgement: LinkJudgement, at: number): LinkJudgement {
  if (judgement.state !== 'online' && judgement.state !== 'degraded') return judgement;
  const isIn = isTroubled(judgement.quality, judgement.state === 'degraded');
  return enter(judgement, isIn ? 'degraded' : 'online', at);
}

/** The clock may have been set back since: no state begins before the one before it. */
const enter = (judgement: LinkJudgement, state: LinkState, since: number): LinkJudgement =>
  judgement.state === state
    ? judgement
    : { ...judgement, state, since: Math.max(since, judgement.since ?? since) };

function longer(streak: Streak | null, round: Round, voices: readonly Voice[]): Streak {
  const isNew = streak === null || round.atMs - streak.lastMs >= oneMomentMs;
  return {
    since: streak?.since ?? round.at,
    moments: (streak?.moments ?? 0) + (isNew ? 1 : 0),
    lastMs: isNew ? round.atMs : streak.lastMs,
    operators: new Set([...(streak?.operators ?? []), ...voices.map(({ operator }) => operator)]),
    ways: new Set([...(streak?.ways ?? []), ...voices.map(({ way }) => way)]),
    hasLook: streak?.hasLook === true || round.kind === 'look',
  };
}
