import type { SqlRows, SqlStatement } from '../../core/ports.ts';
import type { Salvage } from '../../../shared/domain/machine-facts.ts';
import type { StorageHealth } from '../../../shared/domain/storage.ts';
import type { DatabaseErrorKind } from './database-error.ts';

/** What a thread is started with: the history itself, or one piece of work on files. */
export type WorkerStart =
  | {
      readonly role: 'history';
      readonly folder: string;
      /** The bundled worker.ts, for the threads that it starts itself. */
      readonly workerFile: string;
      /** `read`: nothing is locked and nothing written; as of this moment. */
      readonly mode: 'read' | 'write';
      readonly key: Uint8Array | null;
      readonly seals: boolean;
      /** A snapshot is taken when the journal is longer. */
      readonly journalLimitBytes: number;
    }
  | {
      readonly role: 'task';
      readonly task: HistoryTask;
    };

/** Work that would hold up the writers; it runs in a thread of its own, over the files alone. */
export type HistoryTask =
  /** Makes the snapshot up to that frame, or hands it over as an SQLite file. */
  | {
      readonly type: 'snapshot' | 'copy';
      readonly folder: string;
      readonly until: number;
      readonly key: Uint8Array | null;
      readonly seals: boolean;
    }
  /** Opens the history as a start would, changes nothing, and asks SQLite whether it is whole. */
  | { readonly type: 'check'; readonly folder: string; readonly key: Uint8Array | null }
  /** See salvage.ts. */
  | {
      readonly type: 'salvage';
      readonly from: string;
      readonly to: string;
      readonly key: Uint8Array | null;
    }
  /** Reads a foreign SQLite file. */
  | {
      readonly type: 'read';
      readonly database: Uint8Array;
      readonly queries: readonly SqlStatement[];
    };

export type TaskAnswer =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array | null;
      readonly rows: readonly SqlRows[];
      readonly salvage?: Salvage;
    }
  | { readonly ok: false; readonly reason: string };

export type WorkerRequest =
  | {
      readonly id: number;
      readonly type: 'transaction';
      readonly statements: readonly SqlStatement[];
    }
  | { readonly id: number; readonly type: 'copy' }
  | {
      readonly id: number;
      readonly type: 'stage';
      readonly database: Uint8Array;
      readonly changes: readonly SqlStatement[];
    }
  | { readonly id: number; readonly type: 'close' };

export type WorkerAnswer =
  | { readonly id: number; readonly type: 'rows'; readonly rows: readonly SqlRows[] }
  | { readonly id: number; readonly type: 'done'; readonly bytes: Uint8Array | null }
  | {
      readonly id: number;
      readonly type: 'failed';
      readonly kind: DatabaseErrorKind;
      readonly message: string;
    };

export type WorkerMessage =
  /** Once, first of all. */
  | {
      readonly type: 'opened';
      readonly warnings: readonly string[];
      readonly health: StorageHealth;
    }
  /** Instead of `opened`; the worker ends. */
  | { readonly type: 'refused'; readonly reason: string }
  /** Those of one batch come together. */
  | { readonly type: 'answers'; readonly answers: readonly WorkerAnswer[] }
  | { readonly type: 'health'; readonly health: StorageHealth };
