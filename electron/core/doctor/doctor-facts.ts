import type {
  EntryFacts,
  FolderFacts,
  HistoryInspection,
  KeyFacts,
  OwnerFacts,
} from '../../../shared/domain/machine-facts.ts';
import type { CheckReport } from '../address/check-once.ts';
import type { Settings } from '../settings/sections/index.ts';

/** What is known of the tables: `unread` when they cannot be read, for a reason that stands elsewhere. */
export type TablesFacts =
  | { readonly state: 'none' | 'unread' }
  | { readonly state: 'read'; readonly version: number }
  | { readonly state: 'refused'; readonly sentence: string };

/** Everything that is gathered first and judged then. Null: it could not be gathered, or was not asked for. */
export interface DoctorFacts {
  /** UTC milliseconds, by this machine's clock. */
  readonly now: number;
  readonly settings: Settings | null;
  /** Why there are no settings, as sentences. */
  readonly settingsProblems: readonly string[];
  readonly folder: FolderFacts;
  /** The data folder, what is in it, and the key file. */
  readonly entries: readonly EntryFacts[];
  readonly owner: OwnerFacts | null;
  readonly key: KeyFacts | null;
  readonly inspection: HistoryInspection | null;
  readonly tables: TablesFacts;
  /** When each was made. */
  readonly backups: readonly number[] | null;
  readonly looked: CheckReport | null;
}
