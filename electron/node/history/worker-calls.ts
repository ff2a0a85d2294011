import type { SqlRows, SqlStatement, Storage } from '../../core/ports.ts';
import { DatabaseError } from './database-error.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

type Wish = WorkerRequest extends infer Request
  ? Request extends WorkerRequest
    ? Omit<Request, 'id'>
    : never
  : never;

interface Waiting {
  readonly resolve: (answer: WorkerAnswer) => void;
  readonly reject: (error: DatabaseError) => void;
}

/** Pairs the worker's answers with what was asked. */
export interface WorkerCalls {
  readonly transaction: (statements: readonly SqlStatement[]) => Promise<readonly SqlRows[]>;
  readonly copy: () => Promise<Uint8Array>;
  readonly stage: Storage['stage'];
  /** Lets the thread end; nothing is taken any more, and a second call does nothing. */
  readonly close: () => Promise<void>;
  readonly settle: (answer: WorkerAnswer) => void;
  /** The thread is gone: what waits fails, and so does all that comes. */
  readonly end: () => void;
}

export function createWorkerCalls(post: (request: WorkerRequest) => void): WorkerCalls {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let isOpen = true;

  const ask = (wish: Wish): Promise<WorkerAnswer> =>
    new Promise((resolve, reject) => {
      if (!isOpen) {
        reject(new DatabaseError('ended', 'The history is closed.'));
        return;
      }
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      post({ ...wish, id: lastId });
    });

  return {
    transaction: async (statements) => {
      const answer = await ask({ type: 'transaction', statements });
      return answer.type === 'rows' ? answer.rows : [];
    },
    copy: async () => {
      const answer = await ask({ type: 'copy' });
      return answer.type === 'done' && answer.bytes !== null ? answer.bytes : new Uint8Array();
    },
    stage: async (database, changes) => {
      await ask({ type: 'stage', database, changes });
    },
    close: async () => {
      if (!isOpen) return;
      const closed = ask({ type: 'close' });
      isOpen = false;
      await closed;
    },
    settle: (answer) => {
      const call = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.type === 'failed') call?.reject(new DatabaseError(answer.kind, answer.message));
      else call?.resolve(answer);
    },
    end: () => {
      isOpen = false;
      for (const { reject } of waiting.values()) {
        reject(new DatabaseError('ended', 'The thread of the history has ended.'));
      }
      waiting.clear();
    },
  };
}
