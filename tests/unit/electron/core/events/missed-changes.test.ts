import { describe, expect, it } from 'vitest';
import { eventOfChange, eventOfSign } from '../../../../../electron/core/events/event-of.ts';
import { missedChanges } from '../../../../../electron/core/events/missed-changes.ts';
import type { Change } from '../../../../../shared/domain/change.ts';
import type { NewToldEvent, ToldEvent } from '../../../../../shared/domain/told-event.ts';
import { asTold, changeOf } from './told-event-of.ts';

const now = Date.UTC(2026, 2, 20, 12);
const minuteMs = 60_000;
const dayMs = 86_400_000;

const changeAt = (id: number, confirmedAt: number, given: Partial<Change> = {}): Change =>
  changeOf({ id, firstSeenAt: confirmedAt - 10_000, confirmedAt, ...given });
const toldOf = (change: Change): ToldEvent => {
  const event = eventOfChange(change, false);
  if (event === null) throw new Error('It is told.');
  return asTold(event, change.id);
};
const startedAt = (at: number): ToldEvent =>
  asTold(
    {
      kind: 'started',
      severity: 'info',
      subject: 'app',
      threadKey: `started:${at}`,
      at,
      data: { version: '1.0.0', previousEndAt: null },
    },
    1,
  );

/** The threads of what is told late, out of a history with these changes. */
async function missed(told: readonly ToldEvent[], changes: readonly Change[]) {
  const events: readonly NewToldEvent[] = await missedChanges({
    told,
    now,
    changesFrom: async (from) => changes.filter(({ confirmedAt }) => confirmedAt >= from),
  });
  return events.map(({ threadKey }) => threadKey);
}

describe('a change whose event a crash has taken', () => {
  it('is told at the next start, the oldest first', async () => {
    const first = changeAt(1, now - 3 * dayMs);
    const others = [3, 2].map((id) => changeAt(id, now - dayMs + id * minuteMs));
    expect(await missed([toldOf(first)], [...others, first])).toEqual(['change:2', 'change:3']);
  });

  it('is told as a whole event', async () => {
    const change = changeAt(2, now - dayMs);
    const events = await missedChanges({
      told: [toldOf(changeAt(1, now - 2 * dayMs))],
      now,
      changesFrom: async () => [change],
    });
    expect(events).toEqual([eventOfChange(change, false)]);
  });

  it('is told although one of the same moment was', async () => {
    const told = changeAt(2, now - dayMs);
    const other = changeAt(1, now - dayMs - 20, { family: 'ipv6' });
    expect(await missed([toldOf(told)], [told, other])).toEqual(['change:1']);
  });

  it('is told although it was the first one with a program that tells', async () => {
    expect(await missed([startedAt(now - dayMs)], [changeAt(1, now - minuteMs)])).toEqual([
      'change:1',
    ]);
  });
});

describe('no event is made late', () => {
  it('of a change of more than seven days ago', async () => {
    const told = toldOf(changeAt(1, now - 30 * dayMs));
    expect(await missed([told], [changeAt(2, now - 7 * dayMs - 1)])).toEqual([]);
    expect(await missed([told], [changeAt(2, now - 7 * dayMs)])).toEqual(['change:2']);
  });

  it('of a history that is older than the telling', async () => {
    expect(await missed([], [changeAt(1, now - minuteMs)])).toEqual([]);
    expect(await missed([startedAt(now - minuteMs)], [changeAt(1, now - dayMs)])).toEqual([]);
  });

  it('of a change that nobody was to be told of', async () => {
    const told = toldOf(changeAt(1, now - 3 * dayMs));
    const quiet = changeAt(2, now - dayMs, { told: false });
    expect(await missed([told], [quiet])).toEqual([]);
  });

  it('of the change back that was told as flapping', async () => {
    const told = toldOf(changeAt(1, now - dayMs - minuteMs));
    const sign = { type: 'flapping', family: 'ipv4', since: now - dayMs } as const;
    const flapping = eventOfSign(sign);
    if (flapping === null) throw new Error('It is told.');
    const back = changeAt(2, now - dayMs + 3);
    const elsewhere = changeAt(3, now - dayMs + 3, { family: 'ipv6' });
    expect(await missed([told, asTold(flapping, 9)], [back, elsewhere])).toEqual(['change:3']);
  });
});
