import { expect, it } from 'vitest';
import { eventOfChange, eventOfSign } from '../../../../../electron/core/events/event-of.ts';
import type { Sign } from '../../../../../electron/core/events/signs.ts';
import { standingAfter } from '../../../../../electron/core/events/told-before.ts';
import type { NewToldEvent } from '../../../../../shared/domain/told-event.ts';
import { asTold, changeOf } from './told-event-of.ts';

const nothing = {
  lineLostAt: null,
  unsavedSince: null,
  bots: new Map(),
  sources: new Map(),
  sourcesToldAt: new Map(),
};
const of = (...signs: readonly Sign[]): NewToldEvent[] =>
  signs.flatMap((sign) => eventOfSign(sign) ?? []);
const standing = (...events: readonly NewToldEvent[]) =>
  standingAfter(events.map((event, index) => asTold(event, index + 1, event.at + 5)));

const lost: Sign = { type: 'line-lost', since: 1_000 };
const back: Sign = { type: 'line-back', at: 9_000, since: 1_000, downMs: 8_000 };
const degraded: Sign = { type: 'storage-degraded', at: 2_000, reason: 'No space is left.' };
const recovered: Sign = { type: 'storage-recovered', at: 3_000, since: 2_000, degradedMs: 1_000 };
const source = { source: 'a', operator: 'a.example', family: 'ipv4' } as const;
const thread = { severity: 'info', threadKey: null } as const;
const trouble: NewToldEvent = {
  ...thread,
  kind: 'source-trouble',
  subject: 'a',
  at: 4_000,
  data: { ...source, error: null },
};
const well: NewToldEvent = {
  ...thread,
  kind: 'source-recovered',
  subject: 'a',
  at: 5_000,
  data: { ...source, troubledMs: 1_000 },
};
const botDown: NewToldEvent = {
  ...thread,
  kind: 'bot-down',
  subject: 'home',
  at: 6_000,
  data: { bot: 'home', reason: 'broken' },
};
const botBack: NewToldEvent = {
  ...thread,
  kind: 'bot-back',
  subject: 'home',
  at: 7_000,
  data: { bot: 'home', downMs: 1_000 },
};

it('all that was told and is not over stands, since it began', () => {
  expect(standing(...of(lost, degraded), trouble, botDown)).toEqual({
    lineLostAt: 1_000,
    unsavedSince: 2_000,
    bots: new Map([['home', 6_000]]),
    sources: new Map([['a', 4_000]]),
    sourcesToldAt: new Map([['a', 4_005]]),
  });
});

it('nothing stands that is over, but when a source was told of is known', () => {
  const change = eventOfChange(changeOf(), false);
  if (change === null) throw new Error('It is told.');
  expect(
    standing(...of(lost, degraded, back, recovered), trouble, well, botDown, botBack, change),
  ).toEqual({ ...nothing, sourcesToldAt: new Map([['a', 4_005]]) });
});

it('nothing stands before the first event', () => {
  expect(standing()).toEqual(nothing);
});
