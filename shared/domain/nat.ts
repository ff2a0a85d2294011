import * as z from 'zod';

/** Address translation outside our own router, with the reason in a sentence's worth of facts. */
export const natVerdictSchema = z.object({
  kind: z.enum(['none', 'carrier-grade', 'double']),
  /** The router's outer address that was compared with the public one. */
  routerAddress: z.string(),
});
export type NatVerdict = Readonly<z.infer<typeof natVerdictSchema>>;
