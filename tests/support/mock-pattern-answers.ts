import type { ChangeDetail } from '../../shared/domain/change.ts';
import { cannedEvents } from './canned-events.ts';
import { cannedFacets, cannedPatterns } from './canned-patterns.ts';
import { cannedOutages } from './canned-series.ts';
import type { MockAnswers } from './mock-answer-table.ts';
import { chosenOf } from './mock-chosen-changes.ts';
import { MockRefusal } from './mock-refusal.ts';

type Answered = `history.${'changes' | 'change' | 'facets' | 'patterns' | 'events' | 'outages'}`;

/** The calls about changes, and about what they have in common. @param world may be given other changes at any time */
export const createMockPatternAnswers = (world: {
  readonly history: readonly ChangeDetail[];
}): Pick<MockAnswers, Answered> => ({
  'history.changes': ({ page, pageSize, ...chosen }) => {
    const found = chosenOf(world.history, chosen);
    return { items: found.slice(page * pageSize, (page + 1) * pageSize), total: found.length };
  },
  'history.change': ({ id }) => {
    const found = world.history.find((change) => change.id === id);
    if (found !== undefined) return found;
    throw new MockRefusal(404, { code: 'not-found', message: `There is no change ${id}.` });
  },
  'history.facets': () => cannedFacets(world.history),
  'history.patterns': ({ timeZone, ...chosen }) =>
    cannedPatterns(chosenOf(world.history, chosen), timeZone),
  'history.events': ({ before, limit }) =>
    cannedEvents(Date.now())
      .filter(({ at }) => before === null || at < before)
      .slice(0, limit),
  'history.outages': ({ from, to }) => [...cannedOutages(from, to)],
});
