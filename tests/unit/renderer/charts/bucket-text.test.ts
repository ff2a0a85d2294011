import { describe, expect, it } from 'vitest';
import { bucketText } from '../../../../renderer/charts/use-bucket-text.ts';
import { aBadBucket, aBucket } from '../../../support/a-bucket.ts';
import { english } from '../../../support/english.ts';
import { formatOf } from '../../../support/formats.ts';

const text = bucketText(english(), formatOf({ timeZone: 'Europe/Berlin' }));
const noon = Date.UTC(2026, 2, 1, 11);

/** A space before a unit does not break. */
const plain = (said: string | null): string | null => said?.replaceAll('\u00a0', ' ') ?? null;

describe('what a bucket is said to be', () => {
  it('begins and ends by the reader’s clock, to the second only where that matters', () => {
    const to = (lengthMs: number): string => text.span({ from: noon, to: noon + lengthMs });
    expect(to(300_000)).toBe('1 Mar 2026, 12:00 to 12:05');
    expect(to(2_000)).toBe('1 Mar 2026, 12:00:00 to 12:00:02');
    expect(to(86_400_000)).toBe('1 Mar 2026, 12:00 to 2 Mar 2026, 12:00');
  });

  it('has latencies as exact as they are worth', () => {
    expect([17.26, 1_234.5, null].map((ms) => plain(text.latency(ms)))).toEqual([
      '17.3 ms',
      '1,235 ms',
      null,
    ]);
    expect(plain(text.extremes(14.21, 40.1))).toBe('14.2 to 40.1 ms');
    expect(plain(text.extremes(14.21, 1_400.4))).toBe('14 to 1,400 ms');
    expect(text.extremes(null, null)).toBe(null);
  });

  it('was up, or was not for a part of it, the worst first', () => {
    expect(text.state(aBucket())).toBe('Up');
    expect(text.state(aBadBucket('unknown', 0))).toBe('Unknown');
    expect(
      plain(text.state(aBucket({ to: 300_000, upMs: 60_000, unknownMs: 60_000, downMs: 180_000 }))),
    ).toBe('Down for 3 m of 5 m');
  });
});
