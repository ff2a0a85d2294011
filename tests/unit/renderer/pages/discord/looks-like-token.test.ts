import { expect, it } from 'vitest';
import { looksLikeToken } from '../../../../../renderer/pages/discord/looks-like-token.ts';

it.each([
  [`${'a'.repeat(24)}.Gabcde.${'b'.repeat(38)}`, true],
  ['0123456789abcdef0123456789abcdef', false],
  ['', false],
])('%s looks like a token: %s', (text, looks) => {
  expect(looksLikeToken(text)).toBe(looks);
});
