import * as z from 'zod';

/**
 * While it lasts nobody is asked, and nothing is known of the time: neither uptime nor an outage. Moments are UTC
 * milliseconds.
 */
export const pauseSchema = z.object({
  since: z.number(),
  /** When it ends by itself; null: it lasts until somebody resumes. */
  until: z.number().nullable(),
});
export type Pause = Readonly<z.infer<typeof pauseSchema>>;
