import { expect, it } from 'vitest';
import { bareAddress } from '../../../../electron/server/bare-address.ts';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['::FFFF:192.0.2.7', '192.0.2.7'],
  ['2001:db8::7', '2001:db8::7'],
  ['fe80::1%eth0', 'fe80::1'],
  ['', ''],
])('%s is %s', (address, bare) => {
  expect(bareAddress(address)).toBe(bare);
});
