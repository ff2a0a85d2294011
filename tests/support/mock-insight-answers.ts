import type { MockAnswers } from './mock-answer-table.ts';

/** The calls about what the look-ups are made of. */
export const createMockInsightAnswers = (): Pick<MockAnswers, 'insight.about'> => ({
  'insight.about': () => ({ data: [], city: { state: 'off', problem: null } }),
});
