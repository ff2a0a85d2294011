import * as z from 'zod';
import { families } from './family.ts';

/** How a source is asked; a confirmation wants at least two of them. */
export const methods = ['http', 'dns', 'stun', 'router', 'interface'] as const;
export type Method = (typeof methods)[number];

/** Why a source's answer is not an address of ours. Each is a sentence on screen (locale `observation.error.*`). */
export const observationErrorCodes = [
  'timeout',
  'cancelled',
  'connect',
  'tls',
  'name-not-found',
  'status',
  'redirect',
  'too-large',
  'shape',
  'wrong-family',
  'zoned',
  'mapped',
  'special-purpose',
  'resolver-address',
  'proxy-address',
  'suspended',
  'unavailable',
] as const;
export type ObservationErrorCode = (typeof observationErrorCodes)[number];

export const observationErrorSchema = z.object({
  code: z.enum(observationErrorCodes),
  /** What exactly was seen, at most 200 characters, never a secret: "HTTP 302 to http://portal.example/". */
  detail: z.string(),
});
export type ObservationError = z.infer<typeof observationErrorSchema>;

/** One source's answer for one family at one time, or why it failed. */
export const observationSchema = z.object({
  sourceId: z.string(),
  operator: z.string(),
  method: z.enum(methods),
  family: z.enum(families),
  /** When the answer arrived, UTC milliseconds. */
  at: z.number(),
  elapsedMs: z.number().nonnegative(),
  answer: z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.string() }),
    z.object({ ok: z.literal(false), error: observationErrorSchema }),
  ]),
});
export type Observation = Readonly<z.infer<typeof observationSchema>>;
