import * as z from 'zod';
import { muteSchema } from '../domain/alerts.ts';
import { outboxEntrySchema, outboxStatusSchema } from '../domain/outbox.ts';
import { subjectsOfTelling } from '../domain/told-event.ts';
import { command, query } from './entry.ts';

const nothing = z.strictObject({});
const moment = z.number().int().min(0);
const subject = z.enum(subjectsOfTelling).nullable();

export const tellingContract = {
  'alerts.mutes': query(nothing, z.array(muteSchema)),
  /** `subject` null: everything; `until` null: until `alerts.unmute`. Takes the place of one of the same subject. */
  'alerts.mute': command(
    z.strictObject({
      subject: subject.default(null),
      until: moment.nullable(),
      reason: z.string().max(200).default(''),
    }),
    muteSchema,
  ),
  /** `ended` is null when it was not muted. */
  'alerts.unmute': command(
    z.strictObject({ subject: subject.default(null) }),
    z.object({ ended: muteSchema.nullable() }),
  ),
  /** Sends a test message to one target, or to all where `target` is null; `queued` says how many. */
  'alerts.test': command(
    z.strictObject({
      channel: z.string().max(64).nullable().default(null),
      target: z.string().max(64).nullable().default(null),
    }),
    z.object({ queued: z.number().int() }),
  ),
  'outbox.status': query(nothing, outboxStatusSchema),
  /** What waits and what has failed, the oldest first. */
  'outbox.page': query(
    z.strictObject({
      /** Zero-based. */
      page: z.number().int().min(0).max(1_000_000).default(0),
      pageSize: z.number().int().min(1).max(200).default(50),
    }),
    z.object({ items: z.array(outboxEntrySchema), total: z.number().int() }),
  ),
  /** Null: all that failed. Also switches disabled targets on again. */
  'outbox.retry': command(
    z.strictObject({ id: z.number().int().min(1).nullable().default(null) }),
    z.object({ retried: z.number().int() }),
  ),
  /** Gives up what waits and forgets what has failed. What is being sent stays. */
  'outbox.clear': command(nothing, z.object({ cleared: z.number().int() })),
} as const;
