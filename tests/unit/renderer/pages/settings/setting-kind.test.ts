import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { settingKind } from '../../../../../renderer/pages/settings/setting-kind.ts';

const kindOf = (schema: z.ZodType) => settingKind(z.toJSONSchema(schema));

describe('how a setting is edited', () => {
  it('follows from the JSON Schema that zod writes', () => {
    expect(kindOf(z.boolean())).toEqual({ kind: 'boolean' });
    expect(kindOf(z.enum(['prefix', 'address']))).toEqual({
      kind: 'choice',
      choices: ['prefix', 'address'],
    });
    expect(kindOf(z.number().int().min(0).max(3600))).toEqual({
      kind: 'number',
      integer: true,
      minimum: 0,
      maximum: 3600,
    });
  });

  it('is a text where it is one, with its longest length', () => {
    expect(kindOf(z.string())).toEqual({ kind: 'text', maxLength: null });
    expect(kindOf(z.string().max(100))).toEqual({ kind: 'text', maxLength: 100 });
  });

  it('is in the file for everything else', () => {
    expect(kindOf(z.array(z.string()))).toEqual({ kind: 'file' });
    expect(settingKind({})).toEqual({ kind: 'file' });
  });
});
