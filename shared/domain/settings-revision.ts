import * as z from 'zod';
import { callerSchema } from './audit.ts';

/** A configuration as it was saved at one moment. */
export const settingsRevisionSchema = callerSchema.extend({
  id: z.number().int(),
  at: z.number(),
  /** The settings' paths that differ from the revision before. */
  changed: z.array(z.string()),
});
export type SettingsRevision = Readonly<z.infer<typeof settingsRevisionSchema>>;
