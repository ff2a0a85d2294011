import { useReducer, useRef, useState } from 'react';
import { fail } from '../../shared/result.ts';
import {
  advanceWork,
  type Progress,
  type WorkEvent,
  type WorkResult,
  type WorkState,
} from './work-state.ts';

export type WorkSteps<Value> = (
  signal: AbortSignal,
  report: (progress: Progress) => void,
) => Promise<WorkResult<Value>>;

export interface Work<Value> {
  readonly state: WorkState<Value>;
  /** One at a time: does nothing while one runs. The promise is settled when it has ended. */
  readonly run: (steps: WorkSteps<Value>) => Promise<void>;
  readonly cancel: () => void;
  /** Back to `idle`, once it has ended. */
  readonly reset: () => void;
}

/** What the browser cannot do, such as reading a file that is gone, is an expected failure too. */
const browserProblem = (error: unknown): WorkResult<never> => {
  if (!(error instanceof DOMException)) throw error;
  return fail({ kind: 'answered', message: error.message });
};

/** Something that takes a while: how far it is, how it ended, and a way to end it early. */
export function useWork<Value>(): Work<Value> {
  const [state, dispatch] = useReducer(advanceWork<Value>, { kind: 'idle' });
  const [bug, setBug] = useState<{ readonly error: unknown } | null>(null);
  const running = useRef<AbortController | null>(null);
  // For the crash boundary: nobody else would see a throw of what runs by itself.
  if (bug !== null) throw bug.error;

  const run = async (steps: WorkSteps<Value>): Promise<void> => {
    if (running.current !== null) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    const tell = (event: WorkEvent<Value>): void => dispatch(event);
    tell({ kind: 'started' });
    try {
      const result = await steps(signal, (progress) =>
        tell({ kind: 'progressed', progress }),
      ).catch((error: unknown) => (signal.aborted ? null : browserProblem(error)));
      tell({ kind: 'ended', result });
    } catch (error) {
      setBug({ error });
    } finally {
      running.current = null;
    }
  };

  return {
    state,
    run,
    cancel: () => {
      dispatch({ kind: 'cancelling' });
      running.current?.abort();
    },
    reset: () => dispatch({ kind: 'reset' }),
  };
}
