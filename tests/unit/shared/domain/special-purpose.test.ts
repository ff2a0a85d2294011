import { describe, expect, it } from 'vitest';
import { isPrivate, isPublic } from '../../../../shared/domain/special-purpose.ts';

describe('isPrivate', () => {
  it.each(['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'])(
    'is true for %s',
    (address) => expect(isPrivate(address)).toBe(true),
  );

  it.each(['100.64.0.1', '172.32.0.1', '81.2.69.142', 'fd00::1', 'x'])(
    'is false for %s',
    (address) => expect(isPrivate(address)).toBe(false),
  );
});

describe('isPublic', () => {
  it.each([
    '10.1.2.3',
    '172.31.0.1',
    '169.254.1.1',
    '255.255.255.255',
    '224.0.0.1',
    '2002::1',
    '3fff::1',
    'fe80::1',
    'x',
  ])('is false for %s', (address) => expect(isPublic(address)).toBe(false));

  it.each(['81.2.69.142', '172.32.0.1', '2a02:8071::1', '2001:4860::1'])(
    'is true for %s',
    (address) => expect(isPublic(address)).toBe(true),
  );
});
