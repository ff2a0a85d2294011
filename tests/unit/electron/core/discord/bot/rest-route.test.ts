import { expect, test } from 'vitest';
import { restRouteOf } from '../../../../../../electron/core/discord/bot/rest-route.ts';

const channel = '11111111111111111';
const message = '2222222222222222222';

test('a channel has limits of its own, a message has not', () => {
  expect(restRouteOf('PATCH', `/channels/${channel}/messages/${message}?with=1`)).toEqual({
    template: 'PATCH /channels/:id/messages/:id',
    major: channel,
    isInteraction: false,
    isOnce: false,
  });
});

test('what is of the bot alone has none', () => {
  expect(restRouteOf('PUT', `/applications/${channel}/commands`)).toEqual({
    template: 'PUT /applications/:id/commands',
    major: '',
    isInteraction: false,
    isOnce: false,
  });
});

test('a webhook is told by its token too', () => {
  expect(restRouteOf('PATCH', `/webhooks/${channel}/tok/messages/@original`)).toEqual({
    template: 'PATCH /webhooks/:id/:token/messages/@original',
    major: `${channel}/tok`,
    isInteraction: true,
    isOnce: false,
  });
});

test('the answer to an interaction happens once', () => {
  expect(restRouteOf('POST', `/interactions/${channel}/tok/callback?with_response=true`)).toEqual({
    template: 'POST /interactions/:id/:token/callback',
    major: `/interactions/${channel}/tok/callback`,
    isInteraction: true,
    isOnce: true,
  });
});
