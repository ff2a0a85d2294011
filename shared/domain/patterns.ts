import * as z from 'zod';

/** What the changes of a span have in common. Rotations inside a prefix are left out: nobody moved. */
export const patternsSchema = z.object({
  /** How many changes were counted. */
  changes: z.number().int(),
  /** Changes by weekday (0: Monday) and hour of the reader's time zone; 7 rows of 24. */
  weekHours: z.array(z.array(z.number().int()).length(24)).length(7),
  /** How long addresses lasted; the widths grow. `toMs` is null in the last one. */
  held: z.array(
    z.object({ fromMs: z.number(), toMs: z.number().nullable(), count: z.number().int() }),
  ),
  /** The middle one of the times that addresses lasted; null without any. */
  medianHeldMs: z.number().nullable(),
  /** One for each calendar month of the reader's time zone, the oldest first, empty ones among them. */
  months: z.array(z.object({ month: z.iso.date(), count: z.number().int() })),
  /** Changes in 30 days: of the newest third of the span, and of the oldest. Null: shorter than 90 days. */
  trend: z.object({ now: z.number(), before: z.number() }).nullable(),
  /** Where the addresses were said to be, the most changes first. */
  places: z.array(
    z.object({
      country: z.string(),
      city: z.string().nullable(),
      /** Of the city; null when only the country is known. */
      latitude: z.number().nullable(),
      longitude: z.number().nullable(),
      changes: z.number().int(),
      lastAt: z.number(),
    }),
  ),
});
export type Patterns = Readonly<z.infer<typeof patternsSchema>>;

/** What the changes can be filtered by, the most frequent first. */
export const facetsSchema = z.object({
  providers: z.array(
    z.object({ asn: z.number().int(), organisation: z.string(), changes: z.number().int() }),
  ),
  countries: z.array(z.object({ country: z.string(), changes: z.number().int() })),
  /** When the oldest change was confirmed; null without any. */
  firstAt: z.number().nullable(),
});
export type Facets = Readonly<z.infer<typeof facetsSchema>>;
