import { expect, test } from 'vitest';
import {
  createInvalidRequests,
  mostInvalid,
} from '../../../../../../electron/core/discord/bot/invalid-requests.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';

test('after so many refusals nothing is asked until ten minutes are over', async () => {
  const clock = createFakeClock();
  const invalid = createInvalidRequests(clock);
  for (let count = 0; count < mostInvalid - 1; count += 1) invalid.answered(403, false);
  for (const status of [200, 404, 500]) invalid.answered(status, false);
  invalid.answered(429, true);
  expect(invalid.waitMs()).toBe(0);
  await clock.advance(60_000);
  invalid.answered(401, false);
  expect(invalid.waitMs()).toBe(540_000);
  await clock.advance(540_000);
  expect(invalid.waitMs()).toBe(0);
  invalid.answered(403, false);
  expect(invalid.waitMs()).toBe(0);
});
