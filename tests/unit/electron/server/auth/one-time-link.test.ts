import { expect, it } from 'vitest';
import {
  createOneTimeLink,
  linkLifeMs,
} from '../../../../../electron/server/auth/one-time-link.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const random = {
  shortId: () => 'abcdef01',
  bytes: (count: number) => new Uint8Array(count).fill(7),
};

it('lives 15 minutes by the clock that a step of the wall clock does not move', async () => {
  const clock = createFakeClock();
  const link = createOneTimeLink(clock, random);
  const token = link.issue();
  clock.jumpWall(-24 * 3_600_000);
  await clock.advance(linkLifeMs);
  expect(link.redeem(token)).toBe(false);
  const second = link.issue();
  clock.jumpWall(24 * 3_600_000);
  await clock.advance(linkLifeMs - 1);
  expect([link.redeem(second), link.redeem(second)]).toEqual([true, false]);
});

it('is not used up by a wrong token', () => {
  const link = createOneTimeLink(createFakeClock(), random);
  const token = link.issue();
  expect(
    ['', `${token} `, token.slice(1), token.toUpperCase()].map((wrong) => link.redeem(wrong)),
  ).toEqual([false, false, false, false]);
  expect(link.redeem(token)).toBe(true);
});
