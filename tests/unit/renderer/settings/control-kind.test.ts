import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { controlKind } from '../../../../renderer/settings/control-kind.ts';

const kindOf = (schema: z.ZodType) => controlKind(z.toJSONSchema(schema, { io: 'input' }));

describe('how a value is edited', () => {
  it('follows from the JSON Schema that zod writes', () => {
    expect(kindOf(z.boolean())).toEqual({ kind: 'switch' });
    expect(kindOf(z.enum(['prefix', 'address']))).toEqual({
      kind: 'choice',
      choices: ['prefix', 'address'],
    });
    expect(kindOf(z.number().int().min(30).max(60))).toEqual({
      kind: 'number',
      isInteger: true,
      minimum: 30,
      maximum: 60,
    });
    expect(kindOf(z.number())).toEqual({
      kind: 'number',
      isInteger: false,
      minimum: null,
      maximum: null,
    });
    expect(kindOf(z.string().max(9))).toEqual({ kind: 'text', maxLength: 9 });
    expect(kindOf(z.array(z.string().max(4)).max(7))).toEqual({
      kind: 'texts',
      item: { type: 'string', maxLength: 4 },
      maxItems: 7,
    });
  });

  it('of a list of objects is a form of each shape', () => {
    expect(kindOf(z.array(z.strictObject({ name: z.string() })))).toEqual({
      kind: 'objects',
      shapes: [
        { tag: null, fields: [{ name: 'name', schema: { type: 'string' }, isRequired: true }] },
      ],
      maxItems: null,
    });
  });

  it.each([
    z.array(z.number()),
    z.record(z.string(), z.string()),
    z.array(z.union([z.string(), z.number()])),
    z.unknown(),
  ])('is the file where no control knows it: %#', (schema) => {
    expect(kindOf(schema)).toEqual({ kind: 'file' });
  });
});
