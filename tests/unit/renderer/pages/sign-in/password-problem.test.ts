import { expect, it } from 'vitest';
import { passwordProblem } from '../../../../../renderer/pages/sign-in/password-problem.ts';

it('takes 8 to 128 characters of any kind', () => {
  expect([7, 8, 128, 129].map((length) => passwordProblem('x'.repeat(length)))).toEqual([
    'tooShort',
    null,
    null,
    'tooLong',
  ]);
});
