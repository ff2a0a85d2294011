import type { SqlRows, SqlStatement } from '../../core/ports.ts';
import type { DatabaseErrorKind } from './database-error.ts';

/** What the worker is started with. */
export interface WorkerStart {
  readonly folder: string;
}

export type WorkerRequest =
  | {
      readonly id: number;
      readonly type: 'transaction';
      readonly statements: readonly SqlStatement[];
    }
  | { readonly id: number; readonly type: 'save' }
  | { readonly id: number; readonly type: 'close' };

export type WorkerMessage =
  /** Once, first of all. */
  | { readonly type: 'opened'; readonly warning: string | null }
  /** Instead of `opened`; the worker ends. */
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'rows'; readonly id: number; readonly rows: readonly SqlRows[] }
  | { readonly type: 'saved'; readonly id: number; readonly bytes: number }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly kind: DatabaseErrorKind;
      readonly message: string;
    };
