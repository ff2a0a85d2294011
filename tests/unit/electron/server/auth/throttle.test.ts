import { expect, it } from 'vitest';
import { clientKey, createThrottle } from '../../../../../electron/server/auth/throttle.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

it('takes an IPv4 address, however it is written, and an IPv6 /64 for one client', () => {
  expect(
    [
      '192.0.2.1',
      '::ffff:192.0.2.1',
      '2001:db8:0:1::5',
      '2001:DB8:0:1:ffff::',
      '::1',
      'fe80::1%eth0',
      '1:2:3:4:5:6:7:8',
    ].map(clientKey),
  ).toEqual([
    '192.0.2.1',
    '192.0.2.1',
    '2001:db8:0:1::/64',
    '2001:db8:0:1::/64',
    '0:0:0:0::/64',
    'fe80:0:0:0::/64',
    '1:2:3:4::/64',
  ]);
});

it('forgets a client after a day of peace', async () => {
  const clock = createFakeClock();
  const throttle = createThrottle(clock);
  for (let count = 0; count < 3; count += 1) throttle.attempt('192.0.2.1');
  expect(throttle.attempt('192.0.2.1')).toBe(1000);
  await clock.advance(24 * 3_600_000);
  expect([1, 2, 3].map(() => throttle.attempt('192.0.2.1'))).toEqual([0, 0, 0]);
});

it('remembers at most a thousand clients, and forgets the quietest first', () => {
  const throttle = createThrottle(createFakeClock());
  for (let count = 0; count < 3; count += 1) throttle.attempt('192.0.2.1');
  for (let count = 0; count < 3; count += 1) throttle.attempt('192.0.2.2');
  for (let index = 0; index < 999; index += 1)
    throttle.attempt(`198.51.${index >> 8}.${index & 255}`);
  expect(throttle.attempt('192.0.2.2')).toBe(1000);
  expect(throttle.attempt('192.0.2.1')).toBe(0);
});
