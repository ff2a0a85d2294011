import { describe, expect, it } from 'vitest';
import { isCarrierGrade, isPublic } from '../../../../shared/domain/special-purpose.ts';

describe('isCarrierGrade', () => {
  it('is true inside 100.64.0.0/10 only', () =>
    expect(
      ['100.63.255.255', '100.64.0.0', '100.127.255.255', '100.128.0.0', '::1'].map(isCarrierGrade),
    ).toEqual([false, true, true, false, false]));
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
