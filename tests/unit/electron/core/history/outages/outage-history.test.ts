import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SeriesState } from '../../../../../../shared/domain/series.ts';
import { newChange } from '../../../../../support/new-changes.ts';
import { fails, says } from '../../../../../support/observations.ts';
import {
  type MemoryHistory,
  openMemoryHistory,
} from '../../../../../support/open-memory-history.ts';

const start = Date.UTC(2026, 0, 1);
const nothing = { asked: 0, answered: 0, operators: [], errors: [] };

let memory: MemoryHistory;
beforeEach(async () => {
  memory = await openMemoryHistory();
  await memory.history.series.idOf('check', 'nas');
  await memory.history.series.idOf('link', 'link');
});

type Step = readonly [at: number, state: SeriesState, blame?: string];

/** @param series 2 is the link */
async function happened(steps: readonly Step[], series = 2): Promise<void> {
  await memory.database.transaction(
    steps.map(([at, state, blame = null]) => ({
      sql: `insert into transitions (id, series_id, at, state, blame)
        values ((select coalesce(max(id), 0) + 1 from transitions), ?, ?, ?, ?)`,
      parameters: [series, start + at, state, blame],
    })),
  );
}

const spans = async (from: number, to: number) =>
  (await memory.history.outages.outages(start + from, start + to)).map(
    ({ startedAt, endedAt, blame }) => [
      startedAt - start,
      endedAt === null ? null : endedAt - start,
      blame,
    ],
  );

describe('outages', () => {
  it('are the spans in which the link was down, and of no check', async () => {
    await happened([
      [0, 'up'],
      [100, 'down', 'provider'],
      [250, 'up'],
      [300, 'degraded'],
      [400, 'down'],
    ]);
    await happened([[150, 'down']], 1);
    expect(await spans(0, 1_000)).toEqual([
      [400, null, null],
      [100, 250, 'provider'],
    ]);
  });

  it('end where nobody knows any more, and take what was found out later', async () => {
    await happened([
      [100, 'down'],
      [120, 'down', 'router'],
      [200, 'unknown'],
      [300, 'down', 'provider'],
      [310, 'down', 'dns'],
      [320, 'up'],
    ]);
    expect(await spans(0, 1_000)).toEqual([
      [300, 320, 'dns'],
      [100, 200, 'router'],
    ]);
  });

  it('are those that reach into the span', async () => {
    await happened([
      [100, 'down'],
      [200, 'up'],
      [300, 'down'],
      [400, 'up'],
    ]);
    expect(await spans(200, 300)).toEqual([]);
    expect(await spans(199, 301)).toEqual([
      [300, 400, null],
      [100, 200, null],
    ]);
  });

  it('are 1,000 at most, the newest', async () => {
    const steps = Array.from({ length: 1_003 }, (_, index): Step[] => [
      [index * 10, 'down'],
      [index * 10 + 5, 'up'],
    ]);
    await happened(steps.flat());
    const found = await spans(0, 100_000);
    expect(found).toHaveLength(1_000);
    expect(found[0]).toEqual([10_020, 10_025, null]);
  });

  it('never overlap, never end before they begin, and are all the down time there is', async () => {
    const states = ['up', 'degraded', 'down', 'down', 'maintenance', 'unknown'] as const;
    const history = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(...states)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(history, async (drawn) => {
        await memory.database.transaction([{ sql: 'delete from transitions', parameters: [] }]);
        let at = 0;
        const steps = drawn.map(([gap, state]): Step => [(at += gap), state]);
        await happened(steps);
        const found = (await spans(0, 10_000)).toReversed();
        const expected: [number, number | null, null][] = [];
        for (const [index, [from, state]] of steps.entries()) {
          const isDown = state === 'down';
          const last = expected.at(-1);
          if (isDown && steps[index - 1]?.[1] !== 'down') expected.push([from, null, null]);
          else if (!isDown && last !== undefined && last[1] === null) last[1] = from;
        }
        expect(found).toEqual(expected.filter(([, end]) => end === null || end > 0));
      }),
    );
  });

  it('say what the sources said, as far as it is kept', async () => {
    await happened([
      [100, 'down'],
      [200, 'up'],
      [100_000, 'down'],
      [200_000, 'up'],
    ]);
    const at = start + 100_000;
    await memory.history.observations.record([
      fails('b', 'timeout', { at }),
      fails('a', 'connect', { at: at + 1 }),
      fails('a', 'timeout', { at: at + 2 }),
      fails('c', 'cancelled', { at: at + 3 }),
      says('d', '81.2.69.1', { at: at + 4 }),
      fails('e', 'timeout', { at: at + 99_999 }),
      says('f', '81.2.69.1', { at: at + 100_000 }),
    ]);
    const outages = await memory.history.outages.outages(start, start + 300_000);
    expect(outages.map(({ evidence }) => evidence)).toEqual([
      {
        asked: 5,
        answered: 1,
        operators: ['a', 'b', 'd', 'e'],
        errors: [
          { code: 'timeout', count: 3 },
          { code: 'connect', count: 1 },
        ],
      },
      nothing,
    ]);
  });
});

describe('events', () => {
  const events = async (before: number | null, limit: number) =>
    (await memory.history.outages.events(before === null ? null : start + before, limit)).map(
      ({ type, at }) => [type, at - start],
    );

  beforeEach(async () => {
    const add = (at: number, kind: 'replaced' | 'within-prefix') =>
      memory.history.changes.add(newChange({ kind, confirmedAt: start + at }));
    await add(50, 'replaced');
    await add(150, 'within-prefix');
    await add(250, 'replaced');
    await happened([
      [0, 'up'],
      [100, 'down'],
      [200, 'up'],
      [300, 'down'],
      [400, 'unknown'],
      [500, 'down'],
    ]);
    await memory.clock.advance(600);
  });

  it('are changes and the begins and ends of outages, without rotations and ends that nobody saw', async () => {
    expect(await events(null, 20)).toEqual([
      ['outage-began', 500],
      ['outage-began', 300],
      ['change', 250],
      ['outage-ended', 200],
      ['outage-began', 100],
      ['change', 50],
    ]);
  });

  it('come page by page, each from before the last one of the page before', async () => {
    expect(await events(null, 2)).toEqual([
      ['outage-began', 500],
      ['outage-began', 300],
    ]);
    expect(await events(300, 3)).toEqual([
      ['change', 250],
      ['outage-ended', 200],
      ['outage-began', 100],
    ]);
    expect(await events(100, 3)).toEqual([['change', 50]]);
    expect(await events(50, 3)).toEqual([]);
  });

  it('of one millisecond come together', async () => {
    await memory.history.changes.add(newChange({ family: 'ipv6', confirmedAt: start + 250 }));
    expect(await events(300, 1)).toEqual([
      ['change', 250],
      ['change', 250],
    ]);
  });
});
