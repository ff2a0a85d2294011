import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  isVersion,
} from '../../../../../electron/desktop/update/version-order.ts';

describe('the order of versions', () => {
  // https://semver.org/spec/v2.0.0.html#spec-item-11, and numbers that a comparison of texts gets wrong.
  const inOrder = [
    '0.9.10',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
    '2.0.11',
  ];

  it.each(inOrder.map((version, place) => [version, place] as const))(
    'puts %s',
    (version, place) => {
      expect(inOrder.map((other) => compareVersions(version, other))).toEqual(
        inOrder.map((_, at) => Math.sign(place - at)),
      );
    },
  );

  it('takes no notice of what was built when', () => {
    expect(compareVersions('1.0.0+1', '1.0.0+2')).toBe(0);
  });

  it('is the same from both sides', () => {
    const label = fc.constantFrom('alpha', 'beta', '0', '2', '11', 'x-y');
    const version = fc
      .tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.array(label, { maxLength: 3 }))
      .map(([major, minor, patch, labels]) =>
        [`${major}.${minor}.${patch}`, ...(labels.length > 0 ? [labels.join('.')] : [])].join('-'),
      );
    fc.assert(
      fc.property(version, version, (one, other) => {
        // `+ 0`: of nothing there is a negative one too.
        expect(compareVersions(one, other)).toBe(-compareVersions(other, one) + 0);
        expect(compareVersions(one, other) === 0).toBe(one === other);
      }),
    );
  });
});

it.each(['', '1', '1.2', 'v1.2.3', '1.2.3-', '01.2.3', '1.2.3 ', '1.2.3/../..', '1.2.3-a..b'])(
  '"%s" is no version',
  (text) => {
    expect(isVersion(text)).toBe(false);
  },
);
