// Watches one family: looks, lets decide() judge, records what it says, and plans the next look.

import type { Change, NewChange } from '../../../shared/domain/change.ts';
import type { Family } from '../../../shared/domain/family.ts';
import type { KnownThen } from '../../../shared/domain/insight.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { FamilySnapshot } from '../../../shared/domain/snapshot.ts';
import type { Clock, Dispose, Log } from '../ports.ts';
import {
  type AddressChange,
  type Current,
  decide,
  type Decided,
  type Decision,
  nothingDecided,
  repeatAfterMs,
} from './decide.ts';
import type { Ask } from './ask-within.ts';
import { methodOf } from './describe-source.ts';
import { familyKnown } from './family-known.ts';
import { isNews } from './is-news.ts';
import { afterCalm, afterMove, type Flap, type Place, steady } from './flap.ts';
import { runLook } from './run-look.ts';
import type { SourceBook } from './source-book.ts';
import { agreedOf, type IdentityOf, isVoice, quorum, tally } from './tally.ts';
import { isSleep } from './wake.ts';

/** What a watch writes down. None of these throws: a full disk must not end the watching. */
export interface WatchRecord {
  readonly looked: (observations: readonly Observation[]) => void;
  readonly confirmed: (family: Family, current: Current) => void;
  readonly candidate: (family: Family, address: string, firstSeenAt: number) => void;
  readonly candidateEnded: (family: Family, outcome: 'confirmed' | 'dismissed') => void;
  readonly changed: (change: NewChange) => Promise<Change>;
  /** More has become known of a change that was recorded. */
  readonly known: (changeId: number, known: KnownThen) => void;
}

export interface FamilyWatchParts {
  readonly family: Family;
  readonly clock: Clock;
  readonly log: Log;
  readonly book: SourceBook;
  readonly ask: Ask;
  readonly identityOf: () => IdentityOf;
  readonly lookEveryMs: () => number;
  readonly flapWindowMs: () => number;
  /** While it is, nothing is looked at by itself. */
  readonly isPaused: () => boolean;
  readonly record: WatchRecord;
  /** What is known of new addresses, in time; null when that is nothing. Never rejects. */
  readonly knownOf: (addresses: readonly string[]) => Promise<KnownThen | null>;
  readonly onLooking: (looking: boolean) => void;
  readonly onObservation: (observation: Observation) => void;
  readonly onKnown: (known: Partial<FamilySnapshot>) => void;
  /** A change that was recorded; `change.told` says whether people are to hear of it. */
  readonly onChange: (change: Change) => void;
}

/** What an address is to us, as far as the last look could tell. */
export type Judgement = 'expected' | 'different' | 'unsettled';

export interface FamilyWatch {
  readonly start: (restored: Current | null) => void;
  /** A look now; joins the one under way unless that began before `fresh` was asked for. */
  readonly look: (fresh: boolean, doubted?: boolean) => Promise<void>;
  readonly judge: (address: string) => Judgement;
  /** Ends the look under way, and learns nothing from it. look() goes on. */
  readonly pause: () => void;
  readonly stop: () => void;
}

const limitedRetryMs = 5_000;

export function createFamilyWatch(parts: FamilyWatchParts): FamilyWatch {
  const { family, clock, book, record } = parts;
  let decided: Decided = nothingDecided;
  let flap: Flap = steady;
  let settled = false;
  let running: Promise<void> | null = null;
  let stale = false;
  /** The look under way was broken off: what it has seen is no picture. */
  let isBrokenOff = false;
  /** A sentinel's answer differs: two sources that happen to agree are not enough to wave it away. */
  let doubted = false;
  /** Ends the look under way. */
  let cutShort: Dispose = () => {};
  const stopping = new AbortController();
  let cancelNext: Dispose = () => {};

  const known = (): ReadonlySet<string> =>
    new Set(decided.current?.addresses.map(parts.identityOf()));

  /** One name for all addresses we have, whatever their order. */
  const placeOf = (addresses: readonly string[]): Place => ({
    identity: addresses.map(parts.identityOf()).sort().join(' '),
    addresses,
  });

  const planNext = (delayMs: number): void => {
    cancelNext();
    if (stopping.signal.aborted || parts.isPaused()) return;
    cancelNext = clock.schedule(delayMs, () => void look(false));
  };

  const look = (fresh: boolean, isDoubted = false): Promise<void> => {
    if (stopping.signal.aborted) return Promise.resolve();
    doubted ||= isDoubted;
    if (running !== null) {
      stale ||= fresh;
      if (fresh) cutShort();
      return running;
    }
    cancelNext();
    parts.onLooking(true);
    running = lookUntilFresh().finally(() => {
      running = null;
      parts.onLooking(false);
    });
    return running;
  };

  const lookUntilFresh = async (): Promise<void> => {
    do {
      stale = false;
      isBrokenOff = false;
      try {
        await lookOnce();
      } catch (error) {
        // A bug in one look ends that look, not the watch.
        parts.log.write('error', 'a look failed inside', { family, error });
        planNext(parts.lookEveryMs());
      }
    } while (stale && !stopping.signal.aborted);
  };

  const lookOnce = async (): Promise<void> => {
    const sources = book.askable(family).filter((source) => isVoice({ method: methodOf(source) }));
    // Somebody checks again and again: what is known stays, and the sources' own limits are kept.
    if (new Set(sources.map(({ operator }) => operator)).size < quorum && book.isLimited(family)) {
      planNext(limitedRetryMs);
      return;
    }
    const wide = doubted || decided.candidate !== null || decided.disputes > 0;
    doubted = false;
    const startedAt = clock.now();
    const ending = new AbortController();
    cutShort = () => ending.abort('cancelled');
    const seen = await runLook({
      sources,
      identityOf: parts.identityOf(),
      known: known(),
      wide,
      clock,
      signal: ending.signal,
      ask: parts.ask,
      onObservation: parts.onObservation,
    });
    if (stopping.signal.aborted || isBrokenOff) return;
    // Answers from before and after a sleep, or of two networks, are not one picture.
    if (isSleep(clock.now() - startedAt, seen.endedMs - seen.startedMs)) stale = true;
    if (stale) return;
    const { observations } = seen;
    const agreed = agreedOf(tally(observations, (address) => address));
    book.learn(
      observations,
      (address) => agreed.length === 0 || agreed.some(({ identity }) => identity === address),
    );
    record.looked(observations);
    await act(decide(decided, seen, parts.identityOf(), clock.now()), observations);
  };

  const act = async (decision: Decision, observations: readonly Observation[]): Promise<void> => {
    const { verdict } = decision;
    noteCandidate(decision);
    const change = verdict.type === 'change' ? await writeDown(verdict.change) : null;
    decided = decision.decided;
    settled = verdict.type === 'confirmed' || verdict.type === 'change';
    const outdated = settled ? calmDown() : null;
    // With the addresses, so that nobody ever sees what is known of others beside them.
    const insights = change === null ? {} : { insights: change.known?.insights ?? [] };
    const looked = { decided, flap, settled, lastLookAt: clock.now(), evidence: observations };
    parts.onKnown({ ...familyKnown(looked), ...insights });
    if (settled && decided.current !== null) record.confirmed(family, decided.current);
    if (change !== null) parts.onChange(change);
    else if (outdated !== null) await tellWhereItEnded(outdated, observations);
    const soon = verdict.type === 'candidate' || (verdict.type !== 'change' && verdict.repeat);
    planNext(soon ? repeatAfterMs : parts.lookEveryMs());
  };

  const noteCandidate = ({ decided: next, verdict }: Decision): void => {
    if (decided.candidate?.identity === next.candidate?.identity) return;
    if (decided.candidate !== null) {
      const after = verdict.type === 'change' ? verdict.change.after.map(parts.identityOf()) : [];
      const isOurs = after.includes(decided.candidate.identity);
      record.candidateEnded(family, isOurs ? 'confirmed' : 'dismissed');
    }
    if (next.candidate !== null) {
      record.candidate(family, next.candidate.address, next.candidate.firstSeenAt);
    }
  };

  const writeDown = async (change: AddressChange): Promise<Change> => {
    const moved = moveFlap(change);
    const confirmedAt = clock.now();
    const known = await parts.knownOf(change.after);
    return record.changed({
      family,
      kind: change.kind,
      before: [...change.before],
      after: [...change.after],
      firstSeenAt: change.firstSeenAt,
      evidence: [...change.evidence],
      confirmedAt,
      heldMs:
        decided.current === null ? null : Math.max(0, change.firstSeenAt - decided.current.since),
      told: moved && isNews(change),
      known,
    });
  };

  const moveFlap = ({ kind, before, after }: AddressChange): boolean => {
    // Several addresses at once explain the coming and going.
    if (kind === 'egress-set') flap = steady;
    if (kind !== 'replaced') return true;
    const move = {
      from: placeOf(before),
      to: placeOf(after),
      nowMs: clock.monotonicMs(),
      now: clock.now(),
    };
    const moved = afterMove(flap, move, parts.flapWindowMs());
    flap = moved.flap;
    return moved.tell;
  };

  const calmDown = (): Place | null => {
    const here = placeOf(decided.current?.addresses ?? []);
    const calmed = afterCalm(flap, here, clock.monotonicMs(), parts.flapWindowMs());
    flap = calmed.flap;
    return calmed.outdated;
  };

  const tellWhereItEnded = async (
    outdated: Place,
    evidence: readonly Observation[],
  ): Promise<void> => {
    const { current } = decided;
    if (current === null) return;
    const confirmedAt = clock.now();
    const known = await parts.knownOf(current.addresses);
    parts.onChange(
      await record.changed({
        family,
        kind: 'replaced',
        before: [...outdated.addresses],
        after: [...current.addresses],
        firstSeenAt: current.since,
        confirmedAt,
        heldMs: null,
        told: true,
        evidence: [...evidence],
        known,
      }),
    );
  };

  return {
    start: (restored) => {
      decided = { ...nothingDecided, current: restored };
      const unseen = { decided, flap, settled, lastLookAt: null, evidence: [] };
      if (restored !== null) parts.onKnown(familyKnown(unseen));
      if (!parts.isPaused()) void look(true);
    },
    look,
    judge: (address) => {
      if (!settled) return 'unsettled';
      return known().has(parts.identityOf()(address)) ? 'expected' : 'different';
    },
    pause: () => {
      cancelNext();
      stale = false;
      isBrokenOff = true;
      cutShort();
    },
    stop: () => {
      stopping.abort('cancelled');
      cutShort();
      cancelNext();
    },
  };
}
