import type { MockAnswers } from './mock-answer-table.ts';

type Answered = `settings.${'check' | 'yaml' | 'applyProfile'}`;

/** The calls about settings as a whole. */
export const createMockProfileAnswers = (): Pick<MockAnswers, Answered> => ({
  'settings.check': () => ({ problem: null }),
  'settings.yaml': () => ({ text: '' }),
  'settings.applyProfile': () => ({ changed: [], problems: [] }),
});
