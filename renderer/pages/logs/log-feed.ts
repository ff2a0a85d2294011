// Follows the log while somebody looks. Pure but for what is passed in: the calls and the timer.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Input } from '../../../shared/contract/index.ts';
import type { Result } from '../../../shared/result.ts';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import { type LogSearch, logSearchText } from './log-search.ts';
import {
  firstOf,
  type LogPage,
  type LogTail,
  newestTail,
  tailFrom,
  withNewer,
  withOlder,
} from './log-tail.ts';

export interface LogFeedState {
  /** Null before the first answer. */
  readonly tail: LogTail | null;
  /** Why the last call came back without an answer; the next one is on its way by itself. */
  readonly error: BridgeError | null;
  readonly isPaused: boolean;
  /** The program was started again while somebody looked. */
  readonly wasRestarted: boolean;
  readonly isReadingBack: boolean;
  /** Counts the times that other lines took the place of all that were shown. */
  readonly view: number;
  /** From which end these are read: a moment's first line stands at the top, else the newest at the bottom. */
  readonly readFrom: 'top' | 'bottom';
}

export interface LogFeedPorts {
  readonly ask: (query: Input<'logs.page'>) => Promise<Result<LogPage, BridgeError>>;
  readonly schedule: (delayMs: number, run: () => void) => () => void;
}

export interface LogFeed {
  readonly store: StoreApi<LogFeedState>;
  /** Begins to follow, or goes on; returns what ends it. */
  readonly start: () => () => void;
  /** Other lines; what was shown stays until they come. */
  readonly show: (search: LogSearch) => void;
  readonly setPaused: (isPaused: boolean) => void;
  /** Nobody looks at a page in the background. */
  readonly setVisible: (isVisible: boolean) => void;
  /** From a moment on, UTC milliseconds; null: the newest. */
  readonly jump: (at: number | null) => void;
  readonly readBack: () => void;
  readonly retry: () => void;
}

export const pollMs = 1_000;
const longestWaitMs = 15_000;
const firstLimit = 200;
const nextLimit = 500;

export function createLogFeed(first: LogSearch, { ask, schedule }: LogFeedPorts): LogFeed {
  const store = createStore<LogFeedState>(() => ({
    tail: null,
    error: null,
    isPaused: false,
    wasRestarted: false,
    isReadingBack: false,
    view: 0,
    readFrom: 'bottom',
  }));
  let search = first;
  let from: number | null = null;
  let isVisible = true;
  let failures = 0;
  let cancelTimer = (): void => {};
  /** What was asked before the last turn is nobody's any more. */
  let turn = 0;

  const ownTurn = (): (() => boolean) => {
    const mine = (turn += 1);
    cancelTimer();
    return () => mine === turn;
  };
  const again = (run: () => void, delayMs: number): void => {
    if (isVisible && !store.getState().isPaused) cancelTimer = schedule(delayMs, run);
  };
  const failed = (error: BridgeError, run: () => void): void => {
    failures += 1;
    store.setState({ error });
    again(run, Math.min(longestWaitMs, pollMs * 2 ** failures));
  };
  const begin = async (): Promise<void> => {
    const isMine = ownTurn();
    const at = from;
    const limit = at === null ? firstLimit : nextLimit;
    const answer = await ask({ ...search, at, limit });
    if (!isMine()) return;
    if (!answer.ok) return failed(answer.error, () => void begin());
    failures = 0;
    const tail = at === null ? newestTail(answer.value, limit) : tailFrom(answer.value, limit);
    const { view } = store.getState();
    const readFrom = at === null ? 'bottom' : 'top';
    store.setState({ tail, error: null, isReadingBack: false, view: view + 1, readFrom });
    return again(() => void poll(), at === null ? pollMs : 0);
  };
  const poll = async (): Promise<void> => {
    const { tail } = store.getState();
    if (tail === null) return begin();
    const isMine = ownTurn();
    const answer = await ask({ ...search, after: tail.seen, limit: nextLimit });
    if (!isMine() || store.getState().isPaused) return undefined;
    if (!answer.ok) return failed(answer.error, () => void poll());
    failures = 0;
    // Read again: older lines may have come meanwhile.
    const next = withNewer(store.getState().tail ?? tail, answer.value, nextLimit);
    if (next === null) {
      from = null;
      store.setState({ wasRestarted: true });
      return begin();
    }
    store.setState({ tail: next, error: null });
    return again(() => void poll(), answer.value.entries.length === nextLimit ? 0 : pollMs);
  };
  const readBack = async (): Promise<void> => {
    const { tail, isReadingBack, view } = store.getState();
    if (tail === null || isReadingBack) return;
    store.setState({ isReadingBack: true });
    const answer = await ask({ ...search, before: firstOf(tail), limit: firstLimit });
    const { tail: now, view: viewNow } = store.getState();
    // Something else may be shown by now: another moment, or another run.
    const isSame = now !== null && viewNow === view && firstOf(now) === firstOf(tail);
    if (!isSame) store.setState({ isReadingBack: false });
    else if (!answer.ok) store.setState({ isReadingBack: false, error: answer.error });
    else {
      const older = withOlder(now, answer.value, firstLimit);
      store.setState({ tail: older, isReadingBack: false, error: null });
    }
  };
  const resume = (): void => void poll();

  return {
    store,
    start: () => {
      resume();
      return () => void ownTurn();
    },
    show: (next) => {
      if (logSearchText(next) === logSearchText(search)) return;
      search = next;
      from = null;
      void begin();
    },
    setPaused: (isPaused) => {
      store.setState({ isPaused });
      if (isPaused) cancelTimer();
      else resume();
    },
    setVisible: (visible) => {
      if (visible === isVisible) return;
      isVisible = visible;
      if (!visible) cancelTimer();
      else if (!store.getState().isPaused) resume();
    },
    jump: (at) => {
      from = at;
      store.setState({ wasRestarted: false });
      void begin();
    },
    readBack: () => void readBack(),
    retry: resume,
  };
}
