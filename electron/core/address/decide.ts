// Pure: what a look makes of what is known. docs/decisions/0003-when-a-different-answer-is-a-change.md tells why each rule is there.
//
//                 two operators, none known              two operators, again >= 9 s later
//   (nothing) ───────────────────────────> current ──> candidate ──────────────> current (new)
//                                            ^  └─ several side by side, twice ─> egress set
//                                            └──── the old address is back: candidate dismissed
//
// Too few answers leave everything as it is: unknown is neither unchanged nor gone.

import type { ChangeKind } from '../../../shared/domain/change.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import { egressMembers } from './egress-set.ts';
import type { Look } from './look.ts';
import { agreedOf, type IdentityOf, tally, type Vote } from './tally.ts';

export interface Current {
  /** One address, or the members of an egress set. */
  readonly addresses: readonly string[];
  readonly since: number;
  readonly confirmedAt: number;
}

export interface Candidate {
  readonly identity: string;
  readonly address: string;
  readonly firstSeenAt: number;
  /** When the look that first agreed on it ended, on the monotonic clock. */
  readonly agreedMs: number;
  readonly operators: readonly string[];
  readonly evidence: readonly Observation[];
}

export interface Decided {
  readonly current: Current | null;
  readonly candidate: Candidate | null;
  readonly recentLooks: readonly Look[];
  /** Looks in a row that settled nothing although sources answered. */
  readonly disputes: number;
  /** Since when, and for how many looks, an egress set has shown one member only. */
  readonly alone: {
    readonly identity: string;
    readonly sinceMs: number;
    readonly looks: number;
  } | null;
}

export const nothingDecided: Decided = {
  current: null,
  candidate: null,
  recentLooks: [],
  disputes: 0,
  alone: null,
};

export interface AddressChange {
  readonly kind: ChangeKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly firstSeenAt: number;
  readonly evidence: readonly Observation[];
}

export type Verdict =
  | { readonly type: 'confirmed'; readonly repeat: boolean }
  | { readonly type: 'unknown'; readonly repeat: boolean }
  | { readonly type: 'candidate'; readonly candidate: Candidate }
  | { readonly type: 'change'; readonly change: AddressChange };

export interface Decision {
  readonly decided: Decided;
  readonly verdict: Verdict;
}

/** The confirming look comes 10 s after the first; a second of slack for timers. */
export const repeatAfterMs = 10_000;
const confirmNotBeforeMs = repeatAfterMs - 1_000;
/** A candidate that nobody has named again for so long starts anew. */
const candidateLifeMs = 120_000;
const recentLooksMs = 900_000;
const recentLooksKept = 6;
/** A dispute is looked at again soon, but not for ever. */
const disputesRepeated = 3;
/** A set has shrunk to one address when nothing else was seen in so many looks over so long. */
const aloneLooks = 6;
const aloneMs = 3_600_000;

/**
 * @param now wall clock, UTC milliseconds, when the look ended
 */
export function decide(before: Decided, look: Look, identityOf: IdentityOf, now: number): Decision {
  const votes = tally(look.observations, identityOf);
  const state: Decided = {
    ...before,
    recentLooks: [...before.recentLooks, look]
      .filter(({ endedMs }) => look.endedMs - endedMs <= recentLooksMs)
      .slice(-recentLooksKept),
    candidate:
      before.candidate !== null && look.endedMs - before.candidate.agreedMs > candidateLifeMs
        ? null
        : before.candidate,
  };
  const known = new Set(state.current?.addresses.map(identityOf));
  const added = egressMembers(state.recentLooks, identityOf).filter(
    ({ identity }) => !known.has(identity),
  );
  if (added.length > 0) return growSet(state, added, identityOf, now);

  const agreed = agreedOf(votes);
  const [strongest, ...rivals] = agreed;
  if (strongest === undefined) return decideUnagreed(state, votes, known, now);

  const stillCurrent = agreed.filter(({ identity }) => known.has(identity));
  if (stillCurrent.length > 0) return confirm(state, votes, look, identityOf, now);
  if (rivals.length > 0) return dispute(state);
  if (state.current === null) {
    return change(state, 'first', [strongest.address], strongest.firstAt, look.observations, now);
  }
  return decideCandidate(state, strongest, look, now);
}

function decideCandidate(state: Decided, vote: Vote, look: Look, now: number): Decision {
  const { candidate } = state;
  if (candidate?.identity !== vote.identity) {
    const begun: Candidate = {
      identity: vote.identity,
      address: vote.address,
      firstSeenAt: vote.firstAt,
      agreedMs: look.endedMs,
      operators: [...vote.operators],
      evidence: look.observations,
    };
    return {
      decided: { ...state, candidate: begun },
      verdict: { type: 'candidate', candidate: begun },
    };
  }
  if (look.startedMs - candidate.agreedMs < confirmNotBeforeMs) {
    return { decided: state, verdict: { type: 'candidate', candidate } };
  }
  const evidence = [...candidate.evidence, ...look.observations];
  return change(state, 'replaced', [vote.address], candidate.firstSeenAt, evidence, now);
}

/** Several stand side by side. What we knew stays with them, unless none of it has been seen beside them. */
function growSet(
  state: Decided,
  added: readonly Vote[],
  identityOf: IdentityOf,
  now: number,
): Decision {
  const newcomers = new Set(added.map(({ identity }) => identity));
  const beside = new Set(
    state.recentLooks
      .map(({ observations }) => tally(observations, identityOf).map(({ identity }) => identity))
      .filter((identities) => identities.some((identity) => newcomers.has(identity)))
      .flat(),
  );
  const known = state.current?.addresses ?? [];
  const kept = known.some((address) => beside.has(identityOf(address))) ? known : [];
  const firstSeenAt = Math.min(...added.map(({ firstAt }) => firstAt));
  const after = [...kept, ...added.map(({ address }) => address)];
  const evidence = state.recentLooks.flatMap(({ observations }) => observations);
  return change(state, 'egress-set', after, firstSeenAt, evidence, now);
}

/** No two operators agree: for an egress set its members may still come from one operator each. */
function decideUnagreed(
  state: Decided,
  votes: readonly Vote[],
  known: ReadonlySet<string>,
  now: number,
): Decision {
  const operators = new Set(votes.flatMap((vote) => [...vote.operators]));
  const allMembers = votes.every(({ identity }) => known.has(identity));
  if (state.current !== null && known.size > 1 && operators.size > 1 && allMembers) {
    return {
      decided: {
        ...state,
        disputes: 0,
        alone: null,
        current: { ...state.current, confirmedAt: now },
      },
      verdict: { type: 'confirmed', repeat: false },
    };
  }
  if (operators.size > 1) return dispute(state);
  // A candidate waits for its second look; it does not wait for ever (candidateLifeMs).
  return { decided: state, verdict: { type: 'unknown', repeat: state.candidate !== null } };
}

const dispute = (state: Decided): Decision => ({
  decided: { ...state, disputes: state.disputes + 1 },
  verdict: { type: 'unknown', repeat: state.disputes < disputesRepeated },
});

/** The current address is still ours. Only its IPv6 suffix may have moved, or a set may have shrunk. */
function confirm(
  state: Decided,
  votes: readonly Vote[],
  look: Look,
  identityOf: IdentityOf,
  now: number,
): Decision {
  const { current } = state;
  if (current === null) return dispute(state);
  const known = new Set(current.addresses.map(identityOf));
  const seen = votes.filter(({ identity }) => known.has(identity));
  const [vote] = seen;
  const contested = agreedOf(votes).some(({ identity }) => !known.has(identity));
  const alone =
    current.addresses.length > 1 && seen.length === 1 && vote !== undefined
      ? aloneWith(state, vote.identity, look)
      : null;
  const next: Decided = {
    ...state,
    alone,
    candidate: contested ? state.candidate : null,
    disputes: contested ? state.disputes + 1 : 0,
    current: { ...current, confirmedAt: now },
  };
  if (vote !== undefined && alone !== null && isAlone(alone, look)) {
    return change(next, 'replaced', [vote.address], vote.firstAt, look.observations, now);
  }
  if (vote !== undefined && hasRotated(current, vote, look)) {
    return change(next, 'within-prefix', [vote.address], vote.firstAt, look.observations, now);
  }
  return {
    decided: next,
    verdict: { type: 'confirmed', repeat: contested && state.disputes < disputesRepeated },
  };
}

const aloneWith = (state: Decided, identity: string, look: Look): Decided['alone'] =>
  state.alone?.identity === identity
    ? { ...state.alone, looks: state.alone.looks + 1 }
    : { identity, sinceMs: look.startedMs, looks: 1 };

const isAlone = (alone: NonNullable<Decided['alone']>, look: Look): boolean =>
  alone.looks >= aloneLooks && look.endedMs - alone.sinceMs >= aloneMs;

/** Nobody in this look states the address we know, and two operators state its successor. */
function hasRotated({ addresses }: Current, vote: Vote, look: Look): boolean {
  const [known, ...others] = addresses;
  if (others.length > 0 || known === vote.address) return false;
  const exact = tally(look.observations, (address) => address);
  return (
    exact.every(({ identity }) => identity !== known) &&
    agreedOf(exact).some(({ identity }) => identity === vote.address)
  );
}

const change = (
  state: Decided,
  kind: ChangeKind,
  after: readonly string[],
  firstSeenAt: number,
  evidence: readonly Observation[],
  now: number,
): Decision => ({
  decided: {
    ...state,
    candidate: null,
    // What was seen before a replacement says nothing of what is ours now.
    recentLooks: kind === 'replaced' ? state.recentLooks.slice(-1) : state.recentLooks,
    disputes: 0,
    alone: null,
    current: {
      addresses: after,
      since: (kind === 'within-prefix' ? state.current?.since : undefined) ?? firstSeenAt,
      confirmedAt: now,
    },
  },
  verdict: {
    type: 'change',
    change: { kind, before: state.current?.addresses ?? [], after, firstSeenAt, evidence },
  },
});
