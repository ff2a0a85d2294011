import * as z from 'zod';
import { fail, ok } from '../../../../shared/result.ts';
import { quote } from '../../../../shared/domain/quote.ts';
import { checkHostFamily, sourceFields, webAddress } from '../source-parts/fields.ts';
import { httpTarget, readHttpAnswer } from '../source-parts/http-answer.ts';
import type { Reading, SourceKind } from './source-kind.ts';

const schema = z
  .strictObject({
    ...sourceFields,
    kind: z.literal('http-trace'),
    url: webAddress,
    field: z.string().regex(/^[\w.-]{1,100}$/, 'Name the key that holds the address, such as ip.'),
  })
  .superRefine(checkHostFamily);

export type HttpTraceDefinition = Readonly<z.infer<typeof schema>>;

const traceLine = /^([\w.-]{1,100})=(.*)$/;

const shape = (detail: string): Reading => fail({ code: 'shape', detail });

/** The value of a key, where every line is `key=value` and the key stands there once. */
export function readTraceKey(text: string, key: string): Reading {
  const values: string[] = [];
  for (const line of text.trim().split(/\r?\n/)) {
    const [, name, value] = traceLine.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      return shape(`The answer is not key=value lines: ${quote(line, 40)}.`);
    }
    if (name === key) values.push(value);
  }
  const [only] = values;
  if (only !== undefined && values.length === 1) return ok(only);
  return shape(`The key ${quote(key)} stands ${values.length} times in the answer, not once.`);
}

/** Lines of `key=value`, such as Cloudflare's /cdn-cgi/trace. */
export const httpTrace = {
  kind: 'http-trace',
  method: 'http',
  schema,
  target: httpTarget,
  async ask(definition, ports, signal) {
    const text = await readHttpAnswer(definition, ports, signal);
    return text.ok ? readTraceKey(text.value, definition.field) : text;
  },
} satisfies SourceKind<HttpTraceDefinition>;
