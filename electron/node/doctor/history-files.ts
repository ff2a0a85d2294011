import type { HistoryInspection, Salvage } from '../../../shared/domain/machine-facts.ts';
import type { Result } from '../../../shared/result.ts';

/** What the doctor needs of the engine: its files, without opening the history. */
export interface HistoryFiles {
  /** Reads only, also beside a running program. */
  inspect(folder: string): Promise<HistoryInspection>;
  /**
   * Writes the longest good prefix of the history in `from` into the empty folder `to`, in the form it has; `from` is
   * only read. The failure is a sentence: nothing can be saved, the key is missing, `to` cannot be written.
   * @param key opens what is sealed, and seals what is written then
   */
  salvage(from: string, to: string, key: Uint8Array | null): Promise<Result<Salvage>>;
}
