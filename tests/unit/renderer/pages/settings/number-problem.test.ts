import { describe, expect, it } from 'vitest';
import { numberProblem } from '../../../../../renderer/pages/settings/number-problem.ts';

const seconds = { kind: 'number', integer: true, minimum: 0, maximum: 3600 } as const;

describe('a typed number', () => {
  it.each(['0', ' 10 ', '3600'])('"%s" is right', (text) => {
    expect(numberProblem(text, seconds)).toBeNull();
  });

  it.each([
    ['', { key: 'integer' }],
    ['ten', { key: 'integer' }],
    ['1.5', { key: 'integer' }],
    ['Infinity', { key: 'integer' }],
    ['-1', { key: 'minimum', minimum: 0 }],
    ['3601', { key: 'maximum', maximum: 3600 }],
  ] as const)('"%s" is wrong, and why is said', (text, problem) => {
    expect(numberProblem(text, seconds)).toEqual(problem);
  });

  it('may have decimals where the setting is no whole number', () => {
    const any = { kind: 'number', integer: false, minimum: null, maximum: null } as const;
    expect(numberProblem('1.5', any)).toBeNull();
    expect(numberProblem('x', any)).toEqual({ key: 'number' });
  });
});
