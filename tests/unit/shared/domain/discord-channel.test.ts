import { expect, it } from 'vitest';
import { botOfChannel, channelOf } from '../../../../shared/domain/discord-channel.ts';

it('names the bot that a channel of the outbox is, and no other', () => {
  expect(channelOf('home')).toBe('discord:home');
  expect(botOfChannel(channelOf('home'))).toBe('home');
  expect(botOfChannel('webhook:home')).toBeNull();
});
