import { expect, it } from 'vitest';
import { readBotTab } from '../../../../../renderer/pages/discord/bot-tabs.ts';

it.each([
  [undefined, 'connection'],
  ['access', 'access'],
  ['nonsense', 'connection'],
] as const)('the part %s of a URL shows %s', (text, tab) => {
  expect(readBotTab(text)).toBe(tab);
});
