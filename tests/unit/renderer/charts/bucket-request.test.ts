import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bucketRequest,
  covers,
  type LoadedBuckets,
  tailRequest,
  withTail,
} from '../../../../renderer/charts/bucket-request.ts';
import { aBucket } from '../../../support/a-bucket.ts';

const hourMs = 3_600_000;
const now = 1_800_000_000_000;
const bounds = { from: 0, to: now };
const range = { from: now - 10 * hourMs, to: now - 2 * hourMs };

describe('what is asked for', () => {
  it('is two buckets a pixel, with a margin on both sides', () => {
    expect(bucketRequest(range, bounds, 400)).toEqual({
      from: range.from - 2 * hourMs,
      to: range.to + 2 * hourMs,
      buckets: 1_200,
    });
  });

  it('ends with what there is', () => {
    const narrow = { from: range.from - hourMs, to: now };
    expect(bucketRequest({ ...range, to: now }, narrow, 400)).toEqual({
      from: range.from - hourMs,
      to: now,
      buckets: 880,
    });
  });

  it('keeps to what the contract takes, and covers what is seen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: now - 60_000 }),
        fc.integer({ min: 60_000, max: 60 * 365 * 24 * hourMs }),
        fc.integer({ min: 1, max: 6_000 }),
        (from, spanMs, widthPx) => {
          const seen = { from, to: Math.min(now, from + spanMs) };
          const request = bucketRequest(seen, bounds, widthPx);
          expect(request.buckets).toBeGreaterThanOrEqual(1);
          expect(request.buckets).toBeLessThanOrEqual(2_000);
          expect(request.from).toBeGreaterThanOrEqual(0);
          expect(request.to).toBeLessThanOrEqual(now);
          expect(covers(request, seen, request)).toBe(true);
        },
      ),
    );
  });

  it('is not asked for again after a small pan, but after a larger one and a zoom', () => {
    const request = bucketRequest(range, bounds, 400);
    const after = (from: number, to: number): boolean => {
      const seen = { from, to };
      return covers(request, seen, bucketRequest(seen, bounds, 400));
    };
    expect(after(range.from - hourMs, range.to - hourMs)).toBe(true);
    expect(after(range.from - 3 * hourMs, range.to - 3 * hourMs)).toBe(false);
    expect(after(range.from + 3 * hourMs, range.to - 3 * hourMs)).toBe(false);
  });
});

describe('time that went on while a chart of a year was moved', () => {
  const year = { from: now - 8_760 * hourMs, to: now };
  const request = bucketRequest(year, year, 800);
  const after = (ms: number): boolean => {
    const seen = { from: year.from + ms, to: now + ms };
    return covers(request, seen, bucketRequest(seen, { ...year, to: now + ms }, 800));
  };

  it('is not worth asking for all of it again, as long as it is less than a bucket', () => {
    expect(after(5_000)).toBe(true);
    expect(after(hourMs)).toBe(true);
    expect(after(6 * hourMs)).toBe(false);
  });
});

describe('the newest buckets', () => {
  const loaded = {
    request: { from: 0, to: 3_500, buckets: 4 },
    buckets: [0, 1_000, 2_000]
      .map((from) => aBucket({ from }))
      .concat(aBucket({ from: 3_000, to: 3_500 })),
  };

  it('are asked for from the last one that was not over', () => {
    expect(tailRequest(loaded, 5_200)).toEqual({ from: 3_000, to: 5_200, buckets: 3 });
    expect(tailRequest(loaded, 2_000)).toBe(null);
  });

  it('take the place of it', () => {
    const tail = [aBucket({ from: 3_000, to: 4_000 }), aBucket({ from: 4_000, to: 4_300 })];
    const { request, buckets } = withTail(loaded, tail, 0);
    expect(buckets.map(({ from, to }) => [from, to])).toEqual([
      [0, 1_000],
      [1_000, 2_000],
      [2_000, 3_000],
      [3_000, 4_000],
      [4_000, 4_300],
    ]);
    expect(request).toEqual({ from: 0, to: 4_300, buckets: 5 });
  });

  it('push out what is no longer seen', () => {
    const tail = [aBucket({ from: 3_000, to: 4_000 })];
    const { request, buckets } = withTail(loaded, tail, 1_500);
    expect(buckets.map(({ from }) => from)).toEqual([1_000, 2_000, 3_000]);
    expect(request.from).toBe(1_500);
  });

  it('never leave more behind than is seen, however long the page is open', () => {
    let state: LoadedBuckets = loaded;
    for (let at = 4_000; at < 4_000_000; at += 1_000) {
      state = withTail(state, [aBucket({ from: at - 500, to: at + 500 })], at - 4_000);
    }
    expect(state.buckets.length).toBeLessThan(8);
  });
});
