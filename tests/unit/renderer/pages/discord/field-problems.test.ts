import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idProblem,
  isDiscordId,
  prefixProblem,
  quietProblem,
} from '../../../../../renderer/pages/discord/field-problems.ts';
import {
  botDefinitionSchema,
  snowflakeSchema,
} from '../../../../../shared/domain/bot-definition.ts';

describe('an id of Discord', () => {
  it.each([
    ['', [], null],
    ['12', [], 'shape'],
    ['130000000000000001', [], null],
    ['130000000000000001', ['130000000000000001'], 'taken'],
  ] as const)('"%s" beside %j has the problem %s', (text, taken, problem) => {
    expect(idProblem(text, taken)).toBe(problem);
  });

  it('is what the settings take', () => {
    const nearlyIds = fc.stringMatching(/^\d{15,22}$/);
    fc.assert(
      fc.property(fc.oneof(nearlyIds, fc.string()), (text) => {
        return isDiscordId(text) === snowflakeSchema.safeParse(text).success;
      }),
    );
  });
});

describe('a prefix', () => {
  it.each([
    ['', null],
    ['!', null],
    ['! ', 'spaces'],
    ['abcdef', 'long'],
  ] as const)('"%s" has the problem %s', (text, problem) => {
    expect(prefixProblem(text)).toBe(problem);
  });

  it('is what the settings take', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (prefix) => {
        const isTaken = botDefinitionSchema.safeParse({ id: 'home', prefix }).success;
        return (prefixProblem(prefix) === null) === isTaken;
      }),
    );
  });
});

describe('quiet hours', () => {
  it.each([
    ['', '', null],
    ['22:00', '07:00', null],
    ['', '07:00', 'from'],
    ['22:00', '', 'to'],
    ['22:00', '22:00', 'same'],
  ] as const)('from "%s" to "%s" have the problem %s', (from, to, problem) => {
    expect(quietProblem(from, to)).toBe(problem);
  });
});
