import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterViews,
  type SourceTroubles,
  troublesBefore,
} from '../../../../../electron/core/events/source-troubles.ts';
import {
  type BreakerState,
  breakerStates,
  type SourceView,
} from '../../../../../shared/domain/source.ts';
import { cannedSources } from '../../../../support/canned-sources.ts';

const now = Date.UTC(2026, 2, 2, 12);
const minuteMs = 60_000;
const dayMs = 86_400_000;
const nothing = troublesBefore(new Map(), new Map());
const error = { code: 'timeout', detail: 'no answer within 2 s' } as const;

const [good, other] = cannedSources();
const goodIpv6 = cannedSources().find(({ family }) => family === 'ipv6');
if (good === undefined || other === undefined || goodIpv6 === undefined) {
  throw new Error('Some are canned.');
}

interface Stand {
  readonly breaker: BreakerState;
  readonly asked: number;
  readonly answered: number;
  readonly enabled?: boolean;
}
/** The source that is watched, beside those that answer. */
const standing = ({ breaker, asked, answered, enabled = true }: Stand): readonly SourceView[] => [
  good,
  goodIpv6,
  {
    ...other,
    enabled,
    statistics: { ...other.statistics, breaker, asked, answered, lastError: error },
  },
];
const failing = (asked: number): Stand => ({ breaker: 'open', asked, answered: 40 });
const well: Stand = { breaker: 'closed', asked: 60, answered: 41 };

interface Moment {
  readonly afterMs: number;
  readonly views: readonly SourceView[];
  readonly isLineUp?: boolean;
}

function play(moments: readonly Moment[], before: SourceTroubles = nothing) {
  let troubles = before;
  return moments.flatMap(({ afterMs, views, isLineUp = true }) => {
    const step = afterViews(troubles, views, { now: now + afterMs, nowMs: afterMs, isLineUp });
    ({ troubles } = step);
    return step.events;
  });
}

const trouble = {
  kind: 'source-trouble',
  severity: 'warning',
  subject: 'dns-ipv4',
  threadKey: `source:dns-ipv4:${now}`,
  at: now,
  data: { source: 'dns-ipv4', operator: 'dns.example', family: 'ipv4', error },
};

describe('a source', () => {
  it('is told to be in trouble after half an hour of it, once, and to be well once', () => {
    expect(
      play([
        { afterMs: 0, views: standing(failing(50)) },
        { afterMs: 29 * minuteMs, views: standing({ ...failing(53), breaker: 'half-open' }) },
        { afterMs: 30 * minuteMs, views: standing(failing(54)) },
        { afterMs: 31 * minuteMs, views: standing(failing(55)) },
        { afterMs: 50 * minuteMs, views: standing(well) },
        { afterMs: 51 * minuteMs, views: standing(well) },
      ]),
    ).toEqual([
      trouble,
      {
        kind: 'source-recovered',
        severity: 'info',
        subject: 'dns-ipv4',
        threadKey: `source:dns-ipv4:${now}`,
        at: now + 50 * minuteMs,
        data: {
          source: 'dns-ipv4',
          operator: 'dns.example',
          family: 'ipv4',
          troubledMs: 50 * minuteMs,
        },
      },
    ]);
  });

  it('is not told of before', () => {
    expect(
      play([
        { afterMs: 0, views: standing(failing(50)) },
        { afterMs: 30 * minuteMs - 1, views: standing(failing(54)) },
      ]),
    ).toEqual([]);
  });

  it('is in no trouble as long as it was not asked again in vain', () => {
    expect(
      play([
        { afterMs: 0, views: standing(failing(50)) },
        { afterMs: 90 * minuteMs, views: standing({ ...failing(50), breaker: 'half-open' }) },
      ]),
    ).toEqual([]);
  });

  it('begins anew after an answer, another network and an outage', () => {
    const late = 40 * minuteMs;
    const between: readonly Moment[] = [
      { afterMs: 20 * minuteMs, views: standing({ ...failing(52), answered: 41 }) },
      { afterMs: 20 * minuteMs, views: standing({ ...failing(52), breaker: 'closed' }) },
      { afterMs: 20 * minuteMs, views: standing(failing(52)), isLineUp: false },
    ];
    for (const moment of between) {
      const answered = moment.views[2]?.statistics.answered ?? 0;
      expect(
        play([
          { afterMs: 0, views: standing(failing(50)) },
          moment,
          { afterMs: late, views: standing({ ...failing(54), answered }) },
        ]),
      ).toEqual([]);
    }
  });

  it('is not to blame where none of its family answers', () => {
    const none = (asked: number): readonly SourceView[] =>
      standing(failing(asked)).map((view) =>
        view.family === 'ipv4'
          ? { ...view, statistics: { ...view.statistics, breaker: 'open' } }
          : view,
      );
    expect(
      play([
        { afterMs: 0, views: none(50) },
        { afterMs: 60 * minuteMs, views: none(60) },
      ]),
    ).toEqual([]);
  });

  it('has not recovered when the network is another one, but when it answers', () => {
    const kinds = play([
      { afterMs: 0, views: standing(failing(50)) },
      { afterMs: 30 * minuteMs, views: standing(failing(54)) },
      { afterMs: 40 * minuteMs, views: standing({ ...failing(54), breaker: 'closed' }) },
      { afterMs: 50 * minuteMs, views: standing(well) },
    ]).map(({ kind, at }) => [kind, at - now]);
    expect(kinds).toEqual([
      ['source-trouble', 0],
      ['source-recovered', 50 * minuteMs],
    ]);
  });

  it('is told of once a day at most', () => {
    const again = 60 * minuteMs;
    const moments: readonly Moment[] = [
      { afterMs: 0, views: standing(failing(50)) },
      { afterMs: 30 * minuteMs, views: standing(failing(54)) },
      { afterMs: 50 * minuteMs, views: standing(well) },
      { afterMs: again, views: standing({ ...failing(62), answered: 41 }) },
      { afterMs: again + 90 * minuteMs, views: standing({ ...failing(70), answered: 41 }) },
      { afterMs: dayMs + 30 * minuteMs - 1, views: standing({ ...failing(99), answered: 41 }) },
    ];
    const due = {
      afterMs: dayMs + 30 * minuteMs,
      views: standing({ ...failing(99), answered: 41 }),
    };
    const first = [
      ['source-trouble', 0],
      ['source-recovered', 50 * minuteMs],
    ];
    const toldOf = (those: readonly Moment[]) =>
      play(those).map(({ kind, at }) => [kind, at - now]);
    expect(toldOf(moments)).toEqual(first);
    expect(toldOf([...moments, due])).toEqual([...first, ['source-trouble', again]]);
  });

  it('is forgotten when it is switched off', () => {
    expect(
      play([
        { afterMs: 0, views: standing(failing(50)) },
        { afterMs: 30 * minuteMs, views: standing(failing(54)) },
        { afterMs: 40 * minuteMs, views: standing({ ...failing(54), enabled: false }) },
        { afterMs: 50 * minuteMs, views: standing(well) },
      ]),
    ).toEqual([trouble]);
  });

  it('recovers from what an earlier run has told', () => {
    const since = now - dayMs;
    const before = troublesBefore(new Map([['dns-ipv4', since]]), new Map([['dns-ipv4', since]]));
    const recovered = play(
      [
        { afterMs: 0, views: standing({ breaker: 'closed', asked: 60, answered: 41 }) },
        { afterMs: minuteMs, views: standing({ breaker: 'closed', asked: 61, answered: 42 }) },
      ],
      before,
    );
    expect(recovered.map(({ kind, threadKey, data }) => [kind, threadKey, data])).toEqual([
      [
        'source-recovered',
        `source:dns-ipv4:${since}`,
        {
          source: 'dns-ipv4',
          operator: 'dns.example',
          family: 'ipv4',
          troubledMs: dayMs + minuteMs,
        },
      ],
    ]);
  });
});

it('whatever a source does, it is in trouble and well in turn, and at most one trouble a day', () => {
  const anyMoves = fc.array(
    fc.record({
      passMs: fc.integer({ min: minuteMs, max: 90 * minuteMs }),
      breaker: fc.constantFrom(...breakerStates),
      asked: fc.nat({ max: 2 }),
      answers: fc.nat({ max: 3 }).map((number) => number === 0),
      isLineUp: fc.nat({ max: 9 }).map((number) => number > 0),
    }),
    { minLength: 20, maxLength: 80 },
  );
  fc.assert(
    fc.property(anyMoves, (moves) => {
      let troubles = nothing;
      let [afterMs, asked, answered] = [0, 50, 40];
      const events = moves.flatMap((move) => {
        afterMs += move.passMs;
        asked += move.asked;
        if (move.answers) answered += move.asked;
        const views = standing({ breaker: move.breaker, asked, answered });
        const situation = { now: now + afterMs, nowMs: afterMs, isLineUp: move.isLineUp };
        const step = afterViews(troubles, views, situation);
        ({ troubles } = step);
        return step.events.map(({ kind }) => ({ kind, afterMs }));
      });
      expect(events.map(({ kind }) => kind)).toEqual(
        events.map((_, index) => (index % 2 === 0 ? 'source-trouble' : 'source-recovered')),
      );
      const toldMs = events.flatMap((event, index) => (index % 2 === 0 ? event.afterMs : []));
      const gapsMs = toldMs.slice(1).map((at, index) => at - (toldMs[index] ?? at));
      expect(gapsMs.filter((gapMs) => gapMs < dayMs)).toEqual([]);
    }),
  );
});
