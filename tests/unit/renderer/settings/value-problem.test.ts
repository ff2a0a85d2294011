import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { valueProblem } from '../../../../renderer/settings/value-problem.ts';

const problemOf = (schema: z.ZodType, value: unknown) =>
  valueProblem(z.toJSONSchema(schema), value);
const seconds = z.number().int().min(30).max(3_600);

describe('what is wrong with a typed value', () => {
  it.each([
    [seconds, null, { key: 'integer' }],
    [seconds, 31.5, { key: 'integer' }],
    [seconds, 29, { key: 'between', minimum: 30, maximum: 3_600 }],
    [seconds, 3_601, { key: 'between', minimum: 30, maximum: 3_600 }],
    [z.number().min(0), -1, { key: 'minimum', minimum: 0 }],
    [z.number().max(5), 6, { key: 'maximum', maximum: 5 }],
    [z.number(), 'ten', { key: 'number' }],
    [z.string().min(1), '  ', { key: 'required' }],
    [z.string().max(3), 'four', { key: 'tooLong', count: 3 }],
    [z.url(), 'example.org', { key: 'url' }],
    [z.enum(['a', 'b']), 'c', { key: 'choice' }],
    [z.array(z.string()).max(1), ['a', 'b'], { key: 'tooMany', count: 1 }],
  ] as const)('is said: %#', (schema, value, problem) => {
    expect(problemOf(schema, value)).toEqual(problem);
  });

  it.each([
    [seconds, 30],
    [seconds, 3_600],
    [z.number(), 1.5],
    [z.int(), 7],
    [z.string(), ''],
    [z.url(), 'https://example.org/'],
    [z.enum(['a', 'b']), 'b'],
    [z.array(z.string()).max(1), ['a']],
    [z.boolean(), true],
  ] as const)('is nothing: %#', (schema, value) => {
    expect(problemOf(schema, value)).toBeNull();
  });

  it('is never said of a whole number that the host would take', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(problemOf(seconds, value) === null).toBe(seconds.safeParse(value).success);
      }),
    );
  });
});
