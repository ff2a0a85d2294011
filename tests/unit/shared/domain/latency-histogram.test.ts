import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createLatencyHistogram,
  type LatencyHistogram,
  relativeAccuracy,
} from '../../../../shared/domain/latency-histogram.ts';

/** From a microsecond, which is the finest, to an hour. */
const latency = fc.double({ min: 0.001, max: 3_600_000, noNaN: true });
const latencies = fc.array(latency, { maxLength: 60 });

const histogramOf = (values: readonly number[]): LatencyHistogram => {
  const histogram = createLatencyHistogram();
  for (const value of values) histogram.add(value);
  return histogram;
};
const textOf = (values: readonly number[]): string => histogramOf(values).text();
const merged = (...texts: readonly string[]): string => {
  const histogram = createLatencyHistogram();
  for (const text of texts) histogram.merge(text);
  return histogram.text();
};

describe('a latency histogram', () => {
  it('gives each quantile to within 2 % of the true one', () => {
    fc.assert(
      fc.property(
        fc.array(latency, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sorted = values.toSorted((a, b) => a - b);
          const truth = sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
          const [found] = histogramOf(values).quantiles([share]);
          expect(Math.abs((found ?? Number.NaN) - truth)).toBeLessThanOrEqual(
            truth * relativeAccuracy * 1.000_001,
          );
        },
      ),
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(latencies, (values) => {
        const read = createLatencyHistogram();
        read.merge(textOf(values));
        expect(read.text()).toBe(textOf(values));
        expect(read.total()).toBe(values.length);
      }),
    );
  });

  it('merges in any order and any grouping', () => {
    fc.assert(
      fc.property(latencies, latencies, latencies, (a, b, c) => {
        const [one, two, three] = [textOf(a), textOf(b), textOf(c)];
        expect(merged(one, two)).toBe(merged(two, one));
        expect(merged(merged(one, two), three)).toBe(merged(one, merged(two, three)));
        expect(merged(`${one};${two};${three}`)).toBe(textOf([...a, ...b, ...c]));
      }),
    );
  });

  it('is small: an hour of minutes on a common line takes under 60 characters', () => {
    const hour = Array.from({ length: 60 }, (_, minute) => 12 + ((minute * 7) % 13) * 0.8);
    expect(textOf(hour).length).toBeLessThan(60);
    expect(textOf([20])).toHaveLength(3);
  });

  it('keeps counts of any size', () => {
    let text = textOf([5]);
    for (let doubled = 0; doubled < 40; doubled += 1) text = merged(text, text);
    const histogram = createLatencyHistogram();
    histogram.merge(text);
    expect(histogram.total()).toBe(2 ** 40);
  });

  it('takes nothing for a latency of nothing, and 34 hours for two days', () => {
    const [zero] = histogramOf([0]).quantiles([0.5]);
    expect(zero).toBeLessThan(0.001);
    const [days = null] = histogramOf([2 * 86_400_000]).quantiles([0.5]);
    expect(Math.round((days ?? 0) / 3_600_000)).toBe(34);
  });

  it('has no quantiles when it is empty, also after it was cleared', () => {
    const histogram = histogramOf([1, 2]);
    histogram.clear();
    expect(histogram.quantiles([0.5, 0.95])).toEqual([null, null]);
    expect(histogram.text()).toBe('');
  });

  it('reads any text to its end, also one that it did not write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 400 }), (text) => {
        const histogram = createLatencyHistogram();
        histogram.merge(text);
        expect(histogram.total()).toBeGreaterThanOrEqual(0);
      }),
    );
    const endless = createLatencyHistogram();
    endless.merge('~'.repeat(1_000));
    expect(endless.total()).toBe(0);
  });
});
