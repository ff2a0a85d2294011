// The cheap, frequent look: one STUN datagram. It decides nothing; when it differs, it starts a full look.

import type { Family } from '../../../shared/domain/family.ts';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { Clock, Dispose } from '../ports.ts';
import { type Ask, askWithin } from './ask-within.ts';
import { methodOf } from './describe-source.ts';
import type { Judgement } from './family-watch.ts';
import type { SourceBook } from './source-book.ts';
import { isSleep } from './wake.ts';

export interface SentinelParts {
  readonly family: Family;
  readonly clock: Clock;
  readonly book: SourceBook;
  readonly ask: Ask;
  /** 0 switches it off; read anew each time. */
  readonly everyMs: () => number;
  readonly judge: (address: string) => Judgement;
  /** True when the family has an address: then silence is an outage, whose end must be seen at once. */
  readonly hasAddress: () => boolean;
  /** What was asked came to something, or to nothing; not when the machine slept over it. */
  readonly onBeat: (observation: Observation) => void;
  /** Starts a full look; settles when that has ended. */
  readonly onDifferent: () => Promise<void>;
}

export interface Sentinel {
  readonly start: () => void;
  /** The network has changed: back to the usual pace. */
  readonly wake: () => void;
  readonly stop: () => void;
}

const answerWithinMs = 3_000;
/** How often to see whether it has been switched on. */
const offPollMs = 10_000;
/** When nothing comes of it (no IPv6, UDP blocked, no second operator) the pause doubles up to this. */
const longestPauseMs = 300_000;
/** A full look has just shown that this answer means nothing (UDP goes another way, say): leave it be. */
const ignoreMs = 300_000;

export function createSentinel(parts: SentinelParts): Sentinel {
  const { clock, book, family } = parts;
  const ignoredUntilMs = new Map<string, number>();
  /** Beats in a row that led nowhere: no answer where none is due, or a full look that settled nothing. */
  let vain = 0;
  let turn = 0;
  let stopping = new AbortController();
  let cancel: Dispose = () => {};

  const plan = (): void => {
    cancel();
    if (stopping.signal.aborted) return;
    const everyMs = parts.everyMs();
    const pauseMs = Math.max(
      everyMs,
      Math.min(everyMs * 2 ** Math.max(0, vain - 3), longestPauseMs),
    );
    cancel = clock.schedule(everyMs === 0 ? offPollMs : pauseMs, () => void beat());
  };

  const beat = async (): Promise<void> => {
    if (parts.everyMs() > 0) await watch();
    plan();
  };

  const watch = async (): Promise<void> => {
    const sources = book.askable(family).filter((source) => methodOf(source) === 'stun');
    // After a silence another one's turn comes.
    const source = sources[turn % Math.max(1, sources.length)];
    if (source === undefined) return;
    const startedAt = clock.now();
    const startedMs = clock.monotonicMs();
    const observation = await askWithin(parts.ask, source, clock, answerWithinMs, stopping.signal);
    const slept = isSleep(clock.now() - startedAt, clock.monotonicMs() - startedMs);
    if (!slept && !stopping.signal.aborted) parts.onBeat(observation);
    if (observation.answer.ok) {
      await compare(observation.answer.value);
    } else {
      if (!parts.hasAddress()) vain += 1;
      turn += 1;
    }
  };

  const compare = async (address: string): Promise<void> => {
    const isIgnored = (ignoredUntilMs.get(address) ?? 0) > clock.monotonicMs();
    if (parts.judge(address) !== 'expected' && !isIgnored) await parts.onDifferent();
    const after = parts.judge(address);
    vain = after === 'unsettled' ? vain + 1 : 0;
    if (after === 'expected') ignoredUntilMs.clear();
    if (after === 'different' && !isIgnored) ignore(address);
  };

  const ignore = (address: string): void => {
    const nowMs = clock.monotonicMs();
    for (const [known, untilMs] of ignoredUntilMs) {
      if (untilMs <= nowMs) ignoredUntilMs.delete(known);
    }
    ignoredUntilMs.set(address, nowMs + ignoreMs);
  };

  return {
    start: () => {
      stopping = new AbortController();
      plan();
    },
    wake: () => {
      vain = 0;
      ignoredUntilMs.clear();
      plan();
    },
    stop: () => {
      stopping.abort();
      cancel();
    },
  };
}
