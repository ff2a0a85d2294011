import * as z from 'zod';

export const exportFormats = ['csv', 'json', 'ndjson'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A table that can be exported, with what it holds. Moments are UTC milliseconds. */
export const exportTableSchema = z.object({
  name: z.string(),
  rows: z.number().int(),
  /** Of its first and last row; null where rows have no moment, or there are none. */
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type ExportTable = Readonly<z.infer<typeof exportTableSchema>>;

/** One piece of an export; the pieces one behind the other are the file. */
export const exportPieceSchema = z.object({
  text: z.string(),
  /** Asks for the next piece; null behind the last one. */
  cursor: z.string().nullable(),
  /** Rows so far, and in all as counted when it began. */
  done: z.number().int(),
  total: z.number().int(),
});
export type ExportPiece = Readonly<z.infer<typeof exportPieceSchema>>;

/** What an import found, or did, by kind of row: `changes`, `settings`, `address sources` ... */
export const importReportSchema = z.object({
  /** What the files are: `IP Beacon export`, `Discord IP Monitor Bot`. */
  origin: z.string(),
  items: z.array(
    z.object({
      kind: z.string(),
      /** How many come in, or came in. */
      taken: z.number().int(),
      /** How many are here already. */
      known: z.number().int(),
      /** What can't come in, and why; at most 100 lines, `refusedCount` counts all. */
      refused: z.array(z.object({ where: z.string(), why: z.string() })),
      refusedCount: z.number().int(),
    }),
  ),
  /** Sentences of what people have to do themselves, such as setting a token anew. */
  notes: z.array(z.string()),
});
export type ImportReport = Readonly<z.infer<typeof importReportSchema>>;
