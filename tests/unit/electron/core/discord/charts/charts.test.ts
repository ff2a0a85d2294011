import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AddressLane } from '../../../../../../electron/core/discord/charts/address-lanes.ts';
import { changesChart } from '../../../../../../electron/core/discord/charts/changes-chart.ts';
import type { ChartLabels } from '../../../../../../electron/core/discord/charts/chart-labels.ts';
import { latencyChart } from '../../../../../../electron/core/discord/charts/latency-chart.ts';
import { palette } from '../../../../../../electron/core/discord/charts/palette.ts';
import { uptimeChart } from '../../../../../../electron/core/discord/charts/uptime-chart.ts';
import { aBadBucket, aBucket } from '../../../../../support/a-bucket.ts';

const labelled = (said: string): ChartLabels => ({
  timeZone: 'UTC',
  time: () => said,
  number: () => said,
});
const plain: ChartLabels = { timeZone: 'UTC', time: () => '12:00', number: String };
const range = { from: 0, to: 600_000 };
const up = Array.from({ length: 600 }, (_, index) => aBucket({ from: index * 1_000 }));
const uptime = { ...aBucket({ from: 0, to: 600_000 }), share: 0.99996 };
const lanes = (label: string): readonly AddressLane[] => [
  { family: 'ipv4', spans: [{ ...range, label }], changesAt: [300_000] },
  { family: 'ipv6', spans: [{ ...range, label: null }], changesAt: [] },
];
const textsOf = (svg: string): readonly (string | undefined)[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, said]) => said);
const tagsOf = (svg: string): ReadonlySet<string> => new Set(svg.match(/<\/?[a-z]+/gi));

describe('every chart', () => {
  const draw = (said: string): readonly string[] => [
    uptimeChart({ range, buckets: up, uptime, labels: labelled(said) }),
    latencyChart({ range, buckets: up, labels: labelled(said) }),
    changesChart({ range, lanes: lanes(said), labels: labelled(said) }),
  ];

  it('has the same elements whatever its labels say', () => {
    const usual = draw('12:00').map(tagsOf);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'b', '/') }),
        (said) => {
          for (const [index, svg] of draw(said).entries()) {
            expect([...tagsOf(svg)].filter((tag) => !usual[index]?.has(tag))).toEqual([]);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('can be drawn of any time and of nothing', () => {
    const bucket = fc.record({
      from: fc.integer({ min: 0, max: 599_000 }),
      downMs: fc.constantFrom(0, 1, 1_000),
      p50Ms: fc.option(fc.double({ min: 0, max: 1e7, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(bucket), fc.constantFrom(0, 1, 600_000), (some, to) => {
        const buckets = some.toSorted((one, other) => one.from - other.from).map(aBucket);
        const asked = { range: { from: 0, to }, buckets, labels: plain };
        expect(() => [uptimeChart({ ...asked, uptime }), latencyChart(asked)]).not.toThrow();
        expect(() => changesChart({ ...asked, lanes: [] })).not.toThrow();
      }),
    );
  });
});

describe('the chart of uptime', () => {
  const draw = (buckets: typeof up): string =>
    uptimeChart({ range, buckets, uptime, labels: plain });

  it('rounds down: what was not whole is not 100 %', () =>
    expect(textsOf(draw(up))[0]).toBe('99.99\u00a0%'));

  it('tells an outage by a mark, not by its colour alone', () => {
    const marks = (svg: string): number => svg.match(/l-9 -15z/g)?.length ?? 0;
    expect(marks(draw(up))).toBe(0);
    expect(marks(draw([...up.slice(0, 300), aBadBucket('down', 300_000), ...up.slice(301)]))).toBe(
      1,
    );
  });

  it('has no share where nothing is known', () => {
    const nothing = { ...uptime, share: null };
    expect(textsOf(uptimeChart({ range, buckets: [], uptime: nothing, labels: plain }))[0]).toBe(
      '–',
    );
  });
});

describe('the chart of latencies', () => {
  it('tells the newest value while it is new', () => {
    const newest = (count: number): unknown =>
      textsOf(latencyChart({ range, buckets: up.slice(0, count), labels: plain })).at(-1);
    expect(newest(600)).toBe('20');
    expect(newest(300)).toBe('12:00');
  });

  it('has at most two points a pixel, however many buckets there are', () => {
    const many = Array.from({ length: 6_000 }, (_, index) =>
      aBucket({ from: index * 100, to: index * 100 + 100, p50Ms: 20 + (index % 9) }),
    );
    const svg = latencyChart({ range, buckets: many, labels: plain });
    const line = /<path d="([^"]*)" fill="none"/.exec(svg)?.[1] ?? '';
    expect(line.match(/L/g)?.length).toBeLessThan(1_000);
    expect(line.match(/L/g)?.length).toBeGreaterThan(200);
  });
});

describe('the chart of changes', () => {
  it('says which address, as it was given, and which family', () =>
    expect(textsOf(changesChart({ range, lanes: lanes('81.2.•.•'), labels: plain }))).toEqual(
      expect.arrayContaining(['IPv4', '81.2.•.•', 'IPv6']),
    ));

  it('hatches the time in which none was known', () =>
    expect(changesChart({ range, lanes: lanes('a'), labels: plain })).toMatch(
      new RegExp(`<path d="M[^"h]*" fill="${palette.unknown}"`),
    ));

  it('makes one number of changes that would overlap', () => {
    const spans = [{ ...range, label: 'a' }];
    const flapping = [1, 2, 3, 4].map((count) => 300_000 + count * 1_000);
    const lane: AddressLane = { family: 'ipv4', spans, changesAt: [10_000, ...flapping] };
    const svg = changesChart({ range, lanes: [lane], labels: plain });
    expect(textsOf(svg)).toContain('4');
    expect(svg.match(/l-11 -11z/g)).toHaveLength(1);
  });
});
