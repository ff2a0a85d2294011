import { describe, expect, it } from 'vitest';
import { optionProblem } from '../../../../../../electron/core/discord/command/check-options.ts';
import type { CommandOption } from '../../../../../../electron/core/discord/command/command.ts';

const options: readonly CommandOption[] = [
  { name: 'kind', type: 'text', isRequired: true, choices: ['a', 'b'] },
  { name: 'note', type: 'text', min: 2, max: 4 },
  { name: 'count', type: 'number', min: 1, max: 3 },
  { name: 'loud', type: 'truth' },
];

describe('the rules of options', () => {
  it.each([
    [{ kind: 'a' }, null],
    [{ kind: 'b', note: 'four', count: 3, loud: false, foreign: 1 }, null],
    [{}, { text: 'missing', option: 'kind', limit: '' }],
    [{ kind: 1 }, { text: 'missing', option: 'kind', limit: '' }],
    [{ kind: 'c' }, { text: 'choice', option: 'kind', limit: 'a, b' }],
    [
      { kind: 'a', note: 'n' },
      { text: 'short', option: 'note', limit: '2' },
    ],
    [
      { kind: 'a', note: 'notes' },
      { text: 'long', option: 'note', limit: '4' },
    ],
    [
      { kind: 'a', count: 'x' },
      { text: 'number', option: 'count', limit: '' },
    ],
    [
      { kind: 'a', count: 1.5 },
      { text: 'number', option: 'count', limit: '' },
    ],
    [
      { kind: 'a', count: 0 },
      { text: 'least', option: 'count', limit: '1' },
    ],
    [
      { kind: 'a', count: 4 },
      { text: 'most', option: 'count', limit: '3' },
    ],
    [
      { kind: 'a', loud: 'so' },
      { text: 'truth', option: 'loud', limit: '' },
    ],
  ] as const)('%j', (values, problem) => {
    expect(optionProblem(options, values)).toEqual(problem);
  });
});
