import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { History } from '../history/history.ts';

export const historyHandlers = (
  history: () => History,
): Pick<Handlers, 'history.changes' | 'history.change'> => ({
  'history.changes': async (query) => ok(await history().changes.page(query)),
  'history.change': async ({ id }) => {
    const change = await history().changes.find(id);
    return change === null
      ? fail({ code: 'not-found', message: `There is no change number ${id}.` })
      : ok(change);
  },
});
