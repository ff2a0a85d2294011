import { expect, test } from 'vitest';
import { readApplication } from '../../../../../../electron/core/discord/bot/application-facts.ts';

test('an application of one person is his', () => {
  const body = {
    id: '1',
    flags: 1 << 19,
    bot: { id: '1', username: 'beacon', global_name: null },
    owner: { id: '5' },
    team: null,
  };
  expect(readApplication(body)).toEqual({
    id: '1',
    user: { id: '1', name: 'beacon' },
    ownerIds: ['5'],
    mayReadMessages: true,
  });
});

test('one of a team is its owner’s and its admins’, not its developers’ nor of those who were only asked', () => {
  const member = (id: string, role: string, state: number) => ({
    user: { id },
    role,
    membership_state: state,
  });
  const body = {
    id: '1',
    owner: { id: '99' },
    team: {
      owner_user_id: '5',
      members: [
        member('5', '', 2),
        member('6', 'admin', 2),
        member('7', 'developer', 2),
        member('8', 'admin', 1),
      ],
    },
  };
  expect(readApplication(body)).toEqual({
    id: '1',
    user: null,
    ownerIds: ['5', '6'],
    mayReadMessages: false,
  });
});

test('anything else is not one', () => {
  expect(readApplication('<html>')).toBeNull();
  expect(readApplication({ message: '401: Unauthorized', code: 0 })).toBeNull();
});
