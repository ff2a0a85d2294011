import * as z from 'zod';
import { botEnds, botLosses } from './bot.ts';
import { changeSchema } from './change.ts';
import { families } from './family.ts';
import { blames } from './link.ts';
import { observationErrorSchema } from './observation.ts';
import type { SubjectOfTelling } from './told-subject.ts';

export const severities = ['info', 'warning', 'critical'] as const;
export type Severity = (typeof severities)[number];

export { type SubjectOfTelling, subjectsOfTelling } from './told-subject.ts';

/** A span of the line and the address, summed up. */
export const reportSchema = z.object({
  /** UTC milliseconds, `to` left out. */
  from: z.number(),
  to: z.number(),
  /** Each family's address at the end, empty where there is none. */
  addresses: z.record(z.enum(families), z.array(z.string())),
  changes: z.number().int(),
  outages: z.number().int(),
  longestOutageMs: z.number().nullable(),
  /** Milliseconds of each state; what is missing to the whole span is unknown. */
  upMs: z.number(),
  degradedMs: z.number(),
  downMs: z.number(),
  /** Medians and 95th percentiles of the answers' times; null: there was none. */
  latencyMs: z.object({ median: z.number(), p95: z.number() }).nullable(),
});
export type Report = Readonly<z.infer<typeof reportSchema>>;

/** The facts of each kind of event; texts are made where and when it is told. Moments are UTC milliseconds. */
export const eventFacts = {
  'address-changed': z.object({ change: changeSchema }),
  'egress-set': z.object({ change: changeSchema }),
  flapping: z.object({ family: z.enum(families), since: z.number() }),
  'source-trouble': z.object({
    source: z.string(),
    operator: z.string(),
    family: z.enum(families),
    error: observationErrorSchema.nullable(),
  }),
  'source-recovered': z.object({
    source: z.string(),
    operator: z.string(),
    family: z.enum(families),
    troubledMs: z.number().nonnegative(),
  }),
  'line-lost': z.object({ since: z.number(), blame: z.enum(blames).nullable() }),
  /** `downMs`: null when nobody was watching all the time. */
  'line-back': z.object({
    since: z.number(),
    downMs: z.number().nonnegative().nullable(),
    blame: z.enum(blames).nullable(),
  }),
  'storage-degraded': z.object({ reason: z.string() }),
  'storage-recovered': z.object({ degradedMs: z.number().nonnegative() }),
  'bot-down': z.object({ bot: z.string(), reason: z.enum([...botEnds, ...botLosses]) }),
  'bot-back': z.object({ bot: z.string(), downMs: z.number().nonnegative() }),
  started: z.object({
    version: z.string(),
    /** When the run before ended, as far as is known: what lies between is unknown time. */
    previousEndAt: z.number().nullable(),
  }),
  'daily-report': reportSchema,
  'weekly-report': reportSchema,
} as const;
export type ToldKind = keyof typeof eventFacts;

type FactsOf<Kind extends ToldKind> = Readonly<z.infer<(typeof eventFacts)[Kind]>>;

/** A thing worth telling that is not written down yet. */
export type NewToldEvent = {
  readonly [Kind in ToldKind]: {
    readonly kind: Kind;
    readonly severity: Severity;
    /** What it happened to: a family, `link`, `history`, the id of a source or bot; `app`. */
    readonly subject: string;
    /** The same for all that belongs together: `change:41`, `line:1767225600000`; null for what stands alone. */
    readonly threadKey: string | null;
    /** When it happened, UTC milliseconds. */
    readonly at: number;
    readonly data: FactsOf<Kind>;
  };
}[ToldKind];

/** As the history has it. */
export type ToldEvent = NewToldEvent & {
  readonly id: number;
  /** When it was learnt: "happened 14:02, told 14:16". */
  readonly recordedAt: number;
};

/** Which switch an event goes by. */
export const subjectOf: { readonly [Kind in ToldKind]: SubjectOfTelling } = {
  'address-changed': 'changes',
  'egress-set': 'egressSets',
  flapping: 'flapping',
  'source-trouble': 'sources',
  'source-recovered': 'sources',
  'line-lost': 'line',
  'line-back': 'line',
  'storage-degraded': 'storage',
  'storage-recovered': 'storage',
  'bot-down': 'bots',
  'bot-back': 'bots',
  started: 'starts',
  'daily-report': 'dailyReport',
  'weekly-report': 'weeklyReport',
};
