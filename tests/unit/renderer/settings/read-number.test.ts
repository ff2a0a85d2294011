import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../renderer/settings/read-number.ts';

describe('a typed number', () => {
  it.each([
    [' 10 ', 10],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['-3', -3],
    ['\u22123', -3],
    ['٣٠٠', 300],
    ['۱۲٫۵', 12.5],
  ])('"%s" is %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each(['', ' ', 'ten', '1e3', '0x10', '1.', '.5', '1,000,000', 'Infinity', '1 000'])(
    '"%s" is none',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('is read as it was written, in each kind of digits', () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom(0x30, 0x660, 0x6f0), (value, zero) => {
        const written = String(value).replaceAll(/\d/g, (digit) =>
          String.fromCodePoint(zero + Number(digit)),
        );
        expect(readNumber(written)).toBe(value);
      }),
    );
  });
});
