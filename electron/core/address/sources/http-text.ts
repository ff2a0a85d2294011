import * as z from 'zod';
import { checkHostFamily, sourceFields, webAddress } from '../source-parts/fields.ts';
import { httpTarget, readHttpAnswer } from '../source-parts/http-answer.ts';
import type { SourceKind } from './source-kind.ts';

const schema = z
  .strictObject({ ...sourceFields, kind: z.literal('http-text'), url: webAddress })
  .superRefine(checkHostFamily);

export type HttpTextDefinition = Readonly<z.infer<typeof schema>>;

/** A page that is the address and nothing else. */
export const httpText = {
  kind: 'http-text',
  method: 'http',
  schema,
  target: httpTarget,
  ask: readHttpAnswer,
} satisfies SourceKind<HttpTextDefinition>;
