import type { MockAnswers } from './mock-answer-table.ts';

type Answered = `history.${'facets' | 'patterns' | 'events' | 'outages'}`;

/** The calls about what the history has in common. */
export const createMockPatternAnswers = (): Pick<MockAnswers, Answered> => ({
  'history.facets': () => ({ providers: [], countries: [], firstAt: null }),
  'history.patterns': () => ({
    changes: 0,
    weekHours: Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0)),
    held: [],
    medianHeldMs: null,
    months: [],
    trend: null,
    places: [],
  }),
  'history.events': () => [],
  'history.outages': () => [],
});
