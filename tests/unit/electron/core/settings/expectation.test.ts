import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  expectation,
  knownNames,
  schemaAt,
} from '../../../../../electron/core/settings/expectation.ts';

const shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('a'), size: z.int().min(1).max(9) }),
  z.strictObject({ kind: z.literal('b'), url: z.url() }),
]);
const list = z.toJSONSchema(z.array(shape).max(3), { io: 'input' });

describe('expectation', () => {
  it.each([
    [z.boolean(), 'true or false'],
    [z.int(), 'a whole number'],
    [z.int().min(0), 'a whole number of at least 0'],
    [z.number().max(1.5), 'a number of at most 1.5'],
    [z.int().min(30).max(86_400), 'a whole number from 30 to 86400'],
    [z.enum(['a']), 'a'],
    [z.enum(['a', 'b', 'c']), 'one of a, b or c'],
    [z.literal('a'), 'a'],
    [z.string(), 'a text'],
    [z.string().min(1), 'a text that is not empty'],
    [z.string().max(9), 'a text of at most 9 characters'],
    [z.string().min(1).max(9), 'a text of 1 to 9 characters'],
    [z.url(), 'a URL'],
    [z.array(z.string()), 'a list of texts'],
    [z.array(z.int()).max(9), 'a list of at most 9 entries'],
    [z.array(shape), 'a list of mappings'],
    [shape, 'a mapping'],
    [z.union([z.int(), z.boolean()]), 'a whole number or true or false'],
  ])('puts a schema into words (%#)', (schema, words) => {
    expect(expectation(z.toJSONSchema(schema, { io: 'input' }))).toBe(words);
  });
});

describe('schemaAt', () => {
  it('follows the branch that the value has chosen', () => {
    const size = schemaAt(list, [1, 'size'], [{}, { kind: 'a' }]);
    expect(size === null ? null : expectation(size)).toBe('a whole number from 1 to 9');
    expect(schemaAt(list, [0, 'url'], [{ kind: 'a' }])).toBeNull();
  });

  it('takes all branches together while none is chosen', () => {
    const kind = schemaAt(list, [0, 'kind'], [{ kind: 'c' }]);
    expect(kind === null ? null : expectation(kind)).toBe('one of a or b');
  });

  it('knows nothing of places that cannot be', () => {
    expect(schemaAt(list, [0, 'constructor'], [{ kind: 'a' }])).toBeNull();
    expect(schemaAt(list, ['x'], 'text')).toBeNull();
  });
});

describe('knownNames', () => {
  it('are those of the chosen branch', () => {
    const entry = schemaAt(list, [0], [{ kind: 'b' }]);
    expect(entry === null ? null : knownNames(entry, { kind: 'b' })).toEqual(['kind', 'url']);
  });
});
