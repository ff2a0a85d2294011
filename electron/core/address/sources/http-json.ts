import * as z from 'zod';
import { fail, ok } from '../../../../shared/result.ts';
import { quote } from '../../../../shared/domain/quote.ts';
import { checkHostFamily, sourceFields, webAddress } from '../source-parts/fields.ts';
import { httpTarget, readHttpAnswer } from '../source-parts/http-answer.ts';
import type { Reading, SourceKind } from './source-kind.ts';

const schema = z
  .strictObject({
    ...sourceFields,
    kind: z.literal('http-json'),
    url: webAddress,
    /** `ip`, or a path: `client.address`. */
    field: z
      .string()
      .regex(
        /^[^.]+(?:\.[^.]+)*$/,
        'Name the field that holds the address, such as ip or client.ip.',
      )
      .max(200),
  })
  .superRefine(checkHostFamily);

export type HttpJsonDefinition = Readonly<z.infer<typeof schema>>;

const shape = (detail: string): Reading => fail({ code: 'shape', detail });

const kindOf = (value: unknown): string => (value === null ? 'null' : typeof value);

/** The text in a named field of a JSON document; own properties only, and no other field is looked at. */
export function readJsonField(text: string, field: string): Reading {
  let value: unknown;
  try {
    // JSON text has no byte-order mark (RFC 8259), but some servers write one; TextDecoder has taken it.
    value = JSON.parse(text);
  } catch {
    return shape(`The answer is not JSON: ${quote(text.trim(), 40)}.`);
  }
  for (const name of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      return shape(`The JSON answer has no field ${quote(field)}.`);
    }
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  if (typeof value === 'string') return ok(value);
  return shape(`The field ${quote(field)} is not text but ${kindOf(value)}.`);
}

/** A JSON document with the address in a named field. */
export const httpJson = {
  kind: 'http-json',
  method: 'http',
  schema,
  target: httpTarget,
  async ask(definition, ports, signal) {
    const text = await readHttpAnswer(definition, ports, signal);
    return text.ok ? readJsonField(text.value, definition.field) : text;
  },
} satisfies SourceKind<HttpJsonDefinition>;
