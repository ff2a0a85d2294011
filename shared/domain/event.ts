import * as z from 'zod';
import { changeSchema } from './change.ts';
import { outageSchema } from './link.ts';

/** A thing worth telling, as the history shows it. `at` is UTC milliseconds. */
export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('change'), at: z.number(), change: changeSchema }),
  z.object({ type: z.literal('outage-began'), at: z.number(), outage: outageSchema }),
  z.object({ type: z.literal('outage-ended'), at: z.number(), outage: outageSchema }),
]);
export type HistoryEvent = Readonly<z.infer<typeof eventSchema>>;
