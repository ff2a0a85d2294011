import type { MockAnswers } from './mock-answer-table.ts';

/** The calls about the log. */
export const createMockLogAnswers = (): Pick<MockAnswers, 'logs.page'> => ({
  'logs.page': () => ({ entries: [], parts: [], newest: 0, startedAt: 0 }),
});
