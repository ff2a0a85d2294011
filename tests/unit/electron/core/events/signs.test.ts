import { describe, expect, it } from 'vitest';
import {
  lookAgainInMs,
  nothingSeen,
  seenBefore,
  type Seen,
  signsOfSnapshot,
  signsOfStorage,
} from '../../../../../electron/core/events/signs.ts';
import type { LinkState } from '../../../../../shared/domain/link.ts';
import type { Snapshot } from '../../../../../shared/domain/snapshot.ts';
import { confirmedSnapshot } from '../../../../support/canned-snapshots.ts';

const now = Date.UTC(2026, 2, 2, 12);
const minuteMs = 60_000;
const holdMs = 20_000;

const snapshot = (changed: Partial<Snapshot> = {}): Snapshot => ({
  ...confirmedSnapshot(now),
  ...changed,
});
const line = (state: LinkState, since: number | null): Snapshot =>
  snapshot({ link: { state, since, latencyMs: null, lastRoundAt: since } });
const flapping = (since: number | null): Snapshot => {
  const { families } = confirmedSnapshot(now);
  return snapshot({ families: { ...families, ipv4: { ...families.ipv4, flappingSince: since } } });
};

/** The signs in snapshots, each with how long after the start it is seen. */
function signsOf(snapshots: readonly (readonly [number, Snapshot])[], before: Seen = nothingSeen) {
  let seen = before;
  return snapshots.flatMap(([afterMs, each]) => {
    const step = signsOfSnapshot(seen, each, now + afterMs, holdMs);
    seen = step.seen;
    return step.signs;
  });
}

describe('the line', () => {
  it('is lost once it has been away for 20 s since it went, and back at once', () => {
    const back = now + 20 * minuteMs;
    expect(
      signsOf([
        [15_000, line('offline', now)],
        [19_999, line('offline', now)],
        [20_000, line('offline', now)],
        [25_000, line('offline', now)],
        [20 * minuteMs + 5_000, line('degraded', back)],
        [21 * minuteMs, line('online', back)],
      ]),
    ).toEqual([
      { type: 'line-lost', since: now },
      { type: 'line-back', at: back, since: now, downMs: 20 * minuteMs },
    ]);
  });

  it('is not spoken of when it was away for less, nor when nobody knows whether it was', () => {
    expect(
      signsOf([
        [15_000, line('offline', now)],
        [19_000, line('online', now + 12_000)],
        [60_000, line('offline', now + 50_000)],
        [65_000, line('unknown', now + 65_000)],
        [90_000, line('offline', now + 80_000)],
        [95_000, line('online', now + 95_000)],
      ]),
    ).toEqual([]);
  });

  it('was away for an unknown time when the machine slept in it', () => {
    expect(
      signsOf([
        [minuteMs, line('offline', now)],
        [2 * minuteMs, line('unknown', now + 2 * minuteMs)],
        [590 * minuteMs, line('offline', now + 589 * minuteMs)],
        [600 * minuteMs, line('online', now + 600 * minuteMs)],
      ]),
    ).toEqual([
      { type: 'line-lost', since: now },
      { type: 'line-back', at: now + 600 * minuteMs, since: now, downMs: null },
    ]);
  });

  it('comes back from an outage in which the program ended', () => {
    const lostAt = now - 90 * minuteMs;
    expect(
      signsOf(
        [
          [0, line('unknown', null)],
          [minuteMs, line('offline', now)],
          [2 * minuteMs, line('online', now + 2 * minuteMs)],
        ],
        seenBefore(lostAt, null, null),
      ),
    ).toEqual([{ type: 'line-back', at: now + 2 * minuteMs, since: lostAt, downMs: null }]);
  });

  it('is lost now where the clock was set back behind its loss', () => {
    expect(signsOf([[-5 * minuteMs, line('offline', now)]])).toEqual([
      { type: 'line-lost', since: now },
    ]);
  });

  it('is looked at again when its loss is due, and else when there is news', () => {
    const { seen } = signsOfSnapshot(nothingSeen, line('offline', now), now + 12_000, holdMs);
    expect(lookAgainInMs(seen, now + 12_000, holdMs)).toBe(8_000);
    const told = signsOfSnapshot(seen, line('offline', now), now + holdMs, holdMs);
    expect(lookAgainInMs(told.seen, now + holdMs, holdMs)).toBe(null);
    expect(lookAgainInMs(nothingSeen, now, holdMs)).toBe(null);
  });
});

describe('an address', () => {
  it('flaps once a span', () => {
    expect(
      signsOf([
        [0, flapping(now)],
        [minuteMs, flapping(now)],
        [2 * minuteMs, flapping(null)],
        [3 * minuteMs, flapping(now + 3 * minuteMs)],
      ]),
    ).toEqual([
      { type: 'flapping', family: 'ipv4', since: now },
      { type: 'steady', family: 'ipv4' },
      { type: 'flapping', family: 'ipv4', since: now + 3 * minuteMs },
    ]);
  });
});

describe('the history', () => {
  it('cannot be written, whoever says so first, until nobody does', () => {
    const first = signsOfSnapshot(nothingSeen, snapshot({ storageProblem: 'No space.' }), now);
    const second = signsOfStorage(first.seen, 'The disk is full.', now + minuteMs);
    const third = signsOfSnapshot(second.seen, snapshot(), now + 2 * minuteMs);
    const fourth = signsOfStorage(third.seen, null, now + 3 * minuteMs);
    expect([first.signs, second.signs, third.signs, fourth.signs]).toEqual([
      [{ type: 'storage-degraded', at: now, reason: 'No space.' }],
      [],
      [],
      [
        {
          type: 'storage-recovered',
          at: now + 3 * minuteMs,
          since: now,
          degradedMs: 3 * minuteMs,
        },
      ],
    ]);
  });

  it('is found to be well, or not yet, by the run after', () => {
    const since = now - 60 * minuteMs;
    expect(signsOf([[0, snapshot()]], seenBefore(null, since, null))).toEqual([
      { type: 'storage-recovered', at: now, since, degradedMs: 60 * minuteMs },
    ]);
    expect(signsOf([[0, snapshot()]], seenBefore(null, since, 'The disk is full.'))).toEqual([]);
  });
});
