import { expect, it } from 'vitest';
import { closing } from '../../../../electron/desktop/closing.ts';

it.each([
  [{ isQuitting: true, hasTray: true, hintShown: false }, { do: 'close' }],
  [{ isQuitting: true, hasTray: false, hintShown: false }, { do: 'close' }],
  [
    { isQuitting: false, hasTray: true, hintShown: false },
    { do: 'hide', saysHint: true },
  ],
  [
    { isQuitting: false, hasTray: true, hintShown: true },
    { do: 'hide', saysHint: false },
  ],
  [{ isQuitting: false, hasTray: false, hintShown: false }, { do: 'ask' }],
  [{ isQuitting: false, hasTray: false, hintShown: true }, { do: 'ask' }],
])('closing the window with %j does %j', (facts, done) => {
  expect(closing(facts)).toEqual(done);
});
