import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { History } from '../history/history.ts';

type HistoryNames =
  | 'history.changes'
  | 'history.change'
  | 'history.facets'
  | 'history.patterns'
  | 'history.events'
  | 'history.outages';

export const historyHandlers = (history: () => History): Pick<Handlers, HistoryNames> => ({
  'history.changes': async (query) => ok(await history().changes.page(query)),
  'history.change': async ({ id }) => {
    const change = await history().changes.find(id);
    return change === null
      ? fail({ code: 'not-found', message: `There is no change number ${id}.` })
      : ok(change);
  },
  'history.facets': async () => ok(await history().changes.facets()),
  'history.patterns': async (query) => {
    const patterns = await history().changes.patterns(query);
    return patterns.ok ? patterns : fail({ code: 'invalid-input', message: patterns.error });
  },
  'history.events': async ({ before, limit }) => ok(await history().outages.events(before, limit)),
  'history.outages': async ({ from, to }) =>
    to > from
      ? ok(await history().outages.outages(from, to))
      : fail({
          code: 'invalid-input',
          message: `The span has to end after it begins: "to" (${to}) must be greater than "from" (${from}), both UTC milliseconds.`,
        }),
});
