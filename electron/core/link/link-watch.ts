// Brings what the sentinels and the looks say to the judge, and what it says to whoever wants to know.

import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { UnknownBecause } from '../history/series/recorder.ts';
import type { Clock, Dispose } from '../ports.ts';
import {
  advance,
  isDoubted,
  type LinkJudgement,
  type LinkNews,
  unknownJudgement,
} from './link-judge.ts';
import type { LinkRecord } from './link-record.ts';
import { type Round, voicesOf } from './link-round.ts';

export interface LinkWatchParts {
  readonly clock: Clock;
  readonly record: LinkRecord;
  /** The pace of the looks, the slowest at which anything is asked. */
  readonly lookEveryMs: () => number;
  readonly onJudged: (link: LinkSnapshot) => void;
  /** What a sentinel heard, worth to be kept as evidence: it came to nothing while others did too. */
  readonly onEvidence: (observations: readonly Observation[]) => void;
  /** Asks for a full look. */
  readonly look: () => void;
}

export interface LinkWatch {
  readonly beat: (observation: Observation) => void;
  readonly looked: (observations: readonly Observation[]) => void;
  /** The machine slept, or the network is another one: what was heard before says nothing of now. */
  readonly woke: (reason: 'resume' | 'network') => void;
  readonly settingsChanged: () => void;
  /** From now on nothing is known of the line, whatever is heard of it. */
  readonly pause: () => void;
  readonly resume: () => void;
  readonly stop: () => void;
}

/** Nothing for so many looks' time: nobody knows. */
const pacesOfSilence = 3;
/** As a candidate is looked at again (address/decide.ts). */
const doubtMs = 10_000;
/** After so many beats in a row that came to nothing a look has to tell whether it is the line. */
const beatsInDoubt = 2;
const mostEvidence = 50;

export function createLinkWatch(parts: LinkWatchParts): LinkWatch {
  const { clock, record } = parts;
  let judgement: LinkJudgement = unknownJudgement;
  let evidence: Observation[] = [];
  let silentBeats = 0;
  let cancelSilence: Dispose = () => {};
  let cancelDoubt: Dispose = () => {};

  let isPaused = false;

  const take = (news: LinkNews, because?: UnknownBecause): void => {
    const before = judgement;
    judgement = advance(before, news);
    if (judgement.state !== before.state && judgement.since !== null) {
      record.state(judgement.state, judgement.since, because);
    }
    const { state, since, latencyMs, lastRoundAt } = judgement;
    if (state !== before.state || lastRoundAt !== before.lastRoundAt) {
      parts.onJudged({ state, since, latencyMs, lastRoundAt });
    }
  };

  const hear = (kind: Round['kind'], observations: readonly Observation[]): void => {
    // Somebody looked by hand: that one moment says nothing of the time around it.
    if (isPaused) return;
    const before = judgement;
    const voices = voicesOf(observations);
    const round: Round = { kind, at: clock.now(), atMs: clock.monotonicMs(), voices };
    take({ type: 'round', round });
    // The same one: nobody in it said anything of the line.
    if (judgement === before) return;
    awaitSilence();
    const latencies = voices.flatMap((voice) => voice.latencyMs ?? []);
    record.reading(
      latencies.length === 0
        ? { at: round.at, latencyMs: null, ok: false }
        : { at: round.at, latencyMs: Math.min(...latencies), ok: true },
    );
    keepEvidence(kind, observations, latencies.length > 0);
    seeAgain(kind, latencies.length > 0);
  };

  const awaitSilence = (): void => {
    cancelSilence();
    cancelSilence = clock.schedule(pacesOfSilence * parts.lookEveryMs(), () => {
      take({ type: 'lost-sight', at: judgement.lastRoundAt ?? clock.now() });
    });
  };

  /** Looks are written down anyway; what sentinels do not hear is of interest in an outage only. */
  const keepEvidence = (
    kind: Round['kind'],
    observations: readonly Observation[],
    isGood: boolean,
  ): void => {
    if (isGood) evidence = [];
    else if (kind === 'beat') evidence = [...evidence, ...observations].slice(-mostEvidence);
    if (judgement.state !== 'offline' || evidence.length === 0) return;
    parts.onEvidence(evidence);
    evidence = [];
  };

  const seeAgain = (kind: Round['kind'], isGood: boolean): void => {
    silentBeats = kind === 'beat' && !isGood ? silentBeats + 1 : 0;
    const doubted = isDoubted(judgement);
    if (!doubted || kind === 'look') cancelDoubt();
    if (doubted && kind === 'look') cancelDoubt = clock.schedule(doubtMs, parts.look);
    if (doubted && silentBeats === beatsInDoubt) parts.look();
  };

  return {
    beat: (observation) => hear('beat', [observation]),
    looked: (observations) => hear('look', observations),
    woke: (reason) => {
      if (reason === 'resume') take({ type: 'lost-sight', at: clock.now() });
      take({ type: 'moved' });
    },
    settingsChanged: () => take({ type: 'moved' }),
    pause: () => {
      isPaused = true;
      cancelSilence();
      cancelDoubt();
      silentBeats = 0;
      evidence = [];
      take({ type: 'lost-sight', at: clock.now() }, 'paused');
    },
    resume: () => {
      isPaused = false;
      take({ type: 'moved' });
    },
    stop: () => {
      cancelSilence();
      cancelDoubt();
      record.stop();
    },
  };
}
