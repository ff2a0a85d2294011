import { storageSentence } from '../history/watch-record.ts';
import type { Log } from '../ports.ts';

/** Does what must not end the work around it. */
export type StorageAttempt = (work: () => Promise<void>) => Promise<void>;

/** @param onProblem hears the sentence of a failure, and null as soon as a later attempt went well */
export function createStorageAttempt(
  log: Log,
  onProblem: (problem: string | null) => void,
): StorageAttempt {
  return async (work) => {
    try {
      await work();
      onProblem(null);
    } catch (error) {
      log.write('error', 'What was done cannot be written down.', { error });
      onProblem(storageSentence(error));
    }
  };
}
