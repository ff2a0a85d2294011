import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formulaSafe,
  fromFormulaSafe,
} from '../../../../../electron/core/transfer/formula-safe.ts';

describe('formulaSafe', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ["'=1", "''=1"],
    ['plain', 'plain'],
    ["'tis", "'tis"],
    ['', ''],
  ])('writes %j as %j', (text, written) => {
    expect(formulaSafe(text)).toBe(written);
  });

  it('never begins a formula, and is taken back', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@\-\t]?.{0,3}$/));
    fc.assert(
      fc.property(text, (given) => {
        expect(formulaSafe(given)).not.toMatch(/^[=+\-@\t\r]/);
        expect(fromFormulaSafe(formulaSafe(given))).toBe(given);
      }),
    );
  });
});
