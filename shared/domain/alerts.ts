import * as z from 'zod';
import { subjectsOfTelling } from './told-event.ts';

/** Nothing of these subjects is told until then; it is written down all the same. */
export const muteSchema = z.object({
  /** Null: of everything. */
  subject: z.enum(subjectsOfTelling).nullable(),
  since: z.number(),
  /** UTC milliseconds; null: until somebody unmutes. */
  until: z.number().nullable(),
  reason: z.string(),
  /** A caller's `who`. */
  by: z.string(),
});
export type Mute = Readonly<z.infer<typeof muteSchema>>;
