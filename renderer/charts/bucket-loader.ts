// Keeps what a chart shows loaded while people zoom and time goes on. Not a query of the cache: each step of a zoom
// would leave 2,000 buckets in it.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bucket } from '../../shared/domain/series.ts';
import type { Result } from '../../shared/result.ts';
import type { BridgeError } from '../bridge/bridge-error.ts';
import {
  type BucketRequest,
  bucketRequest,
  covers,
  type LoadedBuckets,
  tailRequest,
  withTail,
} from './bucket-request.ts';
import type { TimeRange } from './time-range.ts';

/**
 * idle ──want──> asking ──answer──> idle (loaded)
 *                  ^ └──failure──> idle (error) ──retry──┐
 *                  └─────────────────────────────────────┘
 */
export interface BucketLoaderState {
  /** Of the present series; what was loaded before stays while something better is on its way. */
  readonly loaded: LoadedBuckets | null;
  readonly isAsking: boolean;
  readonly error: BridgeError | null;
}

export interface BucketLoaderPorts {
  readonly ask: (
    input: BucketRequest & { readonly series: number },
    signal: AbortSignal,
  ) => Promise<Result<readonly Bucket[], BridgeError>>;
  readonly now: () => number;
  /** Runs once after a delay; what it returns calls it off. */
  readonly schedule: (delayMs: number, run: () => void) => () => void;
}

export interface Wanted {
  readonly series: number;
  readonly range: TimeRange;
  readonly bounds: TimeRange;
  /** Of the plot, CSS pixels. */
  readonly widthPx: number;
}

export interface BucketLoader {
  readonly store: StoreApi<BucketLoaderState>;
  readonly want: (wanted: Wanted) => void;
  /** Asks for the newest bucket and for what has come since. */
  readonly refreshTail: () => void;
  /** Asks again for all of it. */
  readonly retry: () => void;
  readonly stop: () => void;
}

/** While a zoom goes on nothing is asked for: an answer of 2,000 buckets would cost it a frame. */
const pauseMs = 120;
/** Who goes on and on for this long is shown something in between. */
const patienceMs = 1_000;

const nothing: BucketLoaderState = { loaded: null, isAsking: false, error: null };

export function createBucketLoader({ ask, now, schedule }: BucketLoaderPorts): BucketLoader {
  const store = createStore<BucketLoaderState>(() => nothing);
  let wanted: Wanted | null = null;
  let asked: BucketRequest | null = null;
  let aborter = new AbortController();
  let wantedAt = -Infinity;
  /** Since when something is wanted that is not there. */
  let missingSince: number | null = null;
  let cancelPause: (() => void) | null = null;

  const abort = (): void => {
    aborter.abort();
    aborter = new AbortController();
    asked = null;
  };

  async function send(
    input: BucketRequest & { readonly series: number },
    take: (buckets: readonly Bucket[]) => LoadedBuckets | null,
  ): Promise<void> {
    const { signal } = aborter;
    const answer = await ask(input, signal);
    if (signal.aborted) return;
    asked = null;
    store.setState(
      answer.ok
        ? { loaded: take(answer.value), isAsking: false, error: null }
        : { isAsking: false, error: answer.error },
    );
  }

  // Only an abort rejects, and then nobody waits for the answer any more.
  const forget = (sent: Promise<void>): void => void sent.catch(() => {});

  const callOff = (): void => {
    cancelPause?.();
    cancelPause = null;
    missingSince = null;
  };

  function askNow(): void {
    callOff();
    if (wanted === null) return;
    const request = bucketRequest(wanted.range, wanted.bounds, wanted.widthPx);
    abort();
    asked = request;
    store.setState({ isAsking: true, error: null });
    forget(send({ ...request, series: wanted.series }, (buckets) => ({ request, buckets })));
  }

  return {
    store,
    want: (next) => {
      if (next.widthPx <= 0) return;
      const isOther = wanted !== null && wanted.series !== next.series;
      const isMoving = now() - wantedAt < pauseMs;
      wanted = next;
      wantedAt = now();
      if (isOther) {
        abort();
        callOff();
        store.setState(nothing, true);
      }
      const { loaded, error } = store.getState();
      const request = bucketRequest(next.range, next.bounds, next.widthPx);
      const known = asked ?? loaded?.request ?? null;
      // Back to where it was: what was about to be asked for is not needed any more.
      if (error === null && known !== null && covers(known, next.range, request)) return callOff();
      missingSince ??= now();
      if (!isMoving || known === null || now() - missingSince >= patienceMs) return askNow();
      cancelPause?.();
      cancelPause = schedule(pauseMs, askNow);
    },
    refreshTail: () => {
      const { loaded } = store.getState();
      if (wanted === null || loaded === null || asked !== null || cancelPause !== null) return;
      const request = tailRequest(loaded, now());
      if (request === null) return;
      const { series, range } = wanted;
      const keepFrom = range.from - (range.to - range.from) / 4;
      forget(
        send({ ...request, series }, (tail) => {
          const known = store.getState().loaded;
          return known === null ? null : withTail(known, tail, keepFrom);
        }),
      );
    },
    retry: askNow,
    stop: () => {
      callOff();
      abort();
      wanted = null;
      wantedAt = -Infinity;
    },
  };
}
