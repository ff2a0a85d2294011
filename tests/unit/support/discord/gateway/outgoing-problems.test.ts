import { expect, it } from 'vitest';
import { outgoingProblems } from '../../../../support/discord/gateway/outgoing-problems.ts';

it('holds what the gateway sends against the schemas of REST', () => {
  const broken = { id: '1', name: 'x' };
  expect(outgoingProblems('GUILD_ROLE_CREATE', { role: broken })[0]).toContain('permissions: ');
  expect(outgoingProblems('INTERACTION_CREATE', { member: broken })[0]).toContain('avatar: ');
  expect(outgoingProblems('INTERACTION_CREATE', { user: broken })[0]).toContain('username: ');
  expect(outgoingProblems('CHANNEL_CREATE', broken)[0]).toContain('type: ');
  expect(outgoingProblems('RESUMED', {})).toEqual([]);
});
