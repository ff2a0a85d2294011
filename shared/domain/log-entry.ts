import * as z from 'zod';
import { logLevels } from './log-level.ts';

/** One line of the log, redacted. */
export const logEntrySchema = z.object({
  /** Counts up from 1 at each start of the program. */
  sequence: z.number().int(),
  /** UTC milliseconds. */
  at: z.number(),
  level: z.enum(logLevels),
  /** The part of the program: `address`, `history`. */
  part: z.string(),
  message: z.string(),
  /** JSON; null when there are none. */
  details: z.string().nullable(),
});
export type LogEntry = Readonly<z.infer<typeof logEntrySchema>>;
