import { expect, it } from 'vitest';
import { loadDiscord } from '../../../../../../electron/core/discord/bot/discord-library.ts';

it('is loaded once, however many requests ask for it', () => {
  expect(loadDiscord()).toBe(loadDiscord());
});
