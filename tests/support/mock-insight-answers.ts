import { attributionOf } from '../../electron/core/insight/attribution.ts';
import type { MockAnswers } from './mock-answer-table.ts';

/** The calls about what the look-ups are made of; the owner has switched the cities on. */
export const createMockInsightAnswers = (): Pick<MockAnswers, 'insight.about'> => ({
  'insight.about': () => ({
    data: attributionOf({
      facts: [],
      problem: null,
      madeOn: { networks: '2026-06-17', countries: '2026-06-17' },
      city: { state: 'ready', type: 'DBIP-City-Lite', madeOn: '2026-06-01' },
    }),
    city: { state: 'ready', problem: null },
  }),
});
