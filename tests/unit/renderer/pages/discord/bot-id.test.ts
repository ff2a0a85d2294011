import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { botIdOf, botIdProblem } from '../../../../../renderer/pages/discord/bot-id.ts';
import { botDefinitionSchema } from '../../../../../shared/domain/bot-definition.ts';

describe('botIdOf', () => {
  it.each([
    ['Beacon', 'beacon'],
    ['My Béacon!', 'my-beacon'],
    ['a'.repeat(31) + ' b', 'a'.repeat(31)],
    ['灯台', ''],
  ])('makes of "%s" the name "%s"', (name, id) => {
    expect(botIdOf(name)).toBe(id);
  });

  it('makes nothing that the settings would refuse', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const id = botIdOf(name);
        return id === '' || botDefinitionSchema.safeParse({ id }).success;
      }),
    );
  });
});

describe('botIdProblem', () => {
  it.each([
    ['home', [], null],
    ['home', ['home'], 'taken'],
    ['-home', [], 'shape'],
    ['Home', [], 'shape'],
    ['', [], 'shape'],
  ] as const)('says of "%s" beside %j: %s', (id, taken, problem) => {
    expect(botIdProblem(id, taken)).toBe(problem);
  });

  it('takes what the settings take, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (id) => {
        const isTaken = botDefinitionSchema.safeParse({ id }).success;
        return (botIdProblem(id, []) === null) === isTaken;
      }),
    );
  });
});
