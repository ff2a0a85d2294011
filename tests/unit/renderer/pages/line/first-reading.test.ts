import { expect, it } from 'vitest';
import { firstKnownAt } from '../../../../../renderer/pages/line/first-reading.ts';
import { aBadBucket, aBucket } from '../../../../support/a-bucket.ts';

it('a history begins where something is known, be it an outage', () => {
  const nothing = [aBadBucket('unknown', 0), aBadBucket('unknown', 1_000)];
  expect(firstKnownAt(nothing)).toBe(null);
  expect(firstKnownAt([...nothing, aBadBucket('down', 2_000), aBucket({ from: 3_000 })])).toBe(
    2_000,
  );
});
