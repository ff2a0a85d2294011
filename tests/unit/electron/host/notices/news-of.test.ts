import { describe, expect, it } from 'vitest';
import type { AppPush } from '../../../../../electron/core/app.ts';
import { newsOf, nothingHeard } from '../../../../../electron/host/notices/news-of.ts';
import type { LinkState } from '../../../../../shared/domain/link.ts';
import type { Snapshot } from '../../../../../shared/domain/snapshot.ts';
import { confirmedSnapshot } from '../../../../support/canned-snapshots.ts';
import { storageOf } from './canned-news.ts';

const now = Date.UTC(2026, 2, 2, 12);
const minuteMs = 60_000;

const snapshot = (changed: Partial<Snapshot> = {}): AppPush => ({
  name: 'snapshot',
  data: { ...confirmedSnapshot(now), ...changed },
});
const withLine = (state: LinkState, since: number): AppPush =>
  snapshot({ link: { state, since, latencyMs: null, lastRoundAt: since } });
const flapping = (since: number | null): AppPush => {
  const { families } = confirmedSnapshot(now);
  return snapshot({
    families: { ...families, ipv4: { ...families.ipv4, flappingSince: since } },
  });
};

/** The news of pushes that come one after the other, a minute apart. */
function newsOfAll(...pushes: readonly AppPush[]) {
  let heard = nothingHeard;
  return pushes.flatMap((push, index) => {
    const step = newsOf(heard, push, now + index * minuteMs);
    heard = step.heard;
    return step.news;
  });
}

describe('the news in what the app pushes', () => {
  it('is none on the usual day, however often it is told', () => {
    expect(newsOfAll(snapshot(), snapshot(), withLine('degraded', now))).toEqual([]);
  });

  it('is a change, as it was confirmed', () => {
    const { lastChange } = confirmedSnapshot(now);
    if (lastChange === null) throw new Error('One is canned.');
    expect(newsOfAll({ name: 'change', data: lastChange })).toEqual([
      { kind: 'changed', change: lastChange },
    ]);
  });

  it('is an outage once, and its end with how long it was', () => {
    const back = now + 20 * minuteMs;
    expect(
      newsOfAll(
        withLine('offline', now),
        withLine('offline', now),
        withLine('degraded', back),
        withLine('online', back),
      ),
    ).toEqual([
      { kind: 'offline', since: now },
      { kind: 'online', since: back, downMs: 20 * minuteMs },
    ]);
  });

  it('does not know how long an outage was when the machine slept in it', () => {
    const back = now + 600 * minuteMs;
    expect(
      newsOfAll(
        withLine('offline', now),
        withLine('unknown', now + minuteMs),
        withLine('offline', now + 590 * minuteMs),
        withLine('online', back),
      ),
    ).toEqual([
      { kind: 'offline', since: now },
      { kind: 'online', since: back, downMs: null },
    ]);
  });

  it('is nothing where the line is only no longer seen', () => {
    expect(newsOfAll(withLine('unknown', now), withLine('online', now))).toEqual([]);
  });

  it('is that an address flaps, once, and that it does no more', () => {
    expect(newsOfAll(flapping(now), flapping(now), flapping(null))).toEqual([
      { kind: 'flapping', family: 'ipv4', since: now },
      { kind: 'steady', family: 'ipv4' },
    ]);
  });

  it('is that the history cannot be written, whoever says so first, until nobody does', () => {
    expect(
      newsOfAll(
        snapshot({ storageProblem: 'No space is left.' }),
        storageOf('The disk is full.'),
        snapshot(),
        storageOf(null),
      ),
    ).toEqual([
      { kind: 'unsaved', since: now, problem: 'No space is left.' },
      { kind: 'saved', since: now + 3 * minuteMs, failedMs: 3 * minuteMs },
    ]);
  });
});
