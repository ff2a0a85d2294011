import type { PushName } from '../../shared/contract/index.ts';
import type { Dispatch } from '../../shared/dispatch.ts';
import type { StorageView } from '../../shared/domain/storage.ts';
import type { Dispose } from '../core/ports.ts';

export interface AppPush {
  readonly name: PushName;
  readonly data: unknown;
}

export interface AppHealth {
  readonly ready: boolean;
  /** Sentences for people; they may be there although the app is ready. */
  readonly problems: readonly string[];
  /** Null until the history is open. */
  readonly storage: StorageView | null;
}

/** What the transports need of the app (core/app.ts). */
export interface ServedApp {
  readonly dispatch: Dispatch;
  subscribe(listener: (push: AppPush) => void): Dispose;
  health(): AppHealth;
}
