import { fail, type Result } from '../../shared/result.ts';

/** Why a file could not be written, as a sentence. */
export const problemOf = (what: string, error: unknown): Result<never> =>
  fail(`${what} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
