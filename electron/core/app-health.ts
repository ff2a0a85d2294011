import type { StorageView } from '../../shared/domain/storage.ts';

export interface AppHealth {
  readonly ready: boolean;
  /** Sentences for people; they may be there although the app is ready. */
  readonly problems: readonly string[];
  /** Null as long as the history is not open. */
  readonly storage: StorageView | null;
}
