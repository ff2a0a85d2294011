import type { Caller } from '../../../shared/domain/audit.ts';
import type { CallError, Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import { askWithin } from '../address/ask-within.ts';
import type { AddressWatch } from '../address/address-watch.ts';
import type { SourceBook } from '../address/source-book.ts';
import type { Clock } from '../ports.ts';
import type { LiveSettings } from '../settings/create-settings.ts';

const testTimeoutMs = 5_000;

/** One call at a time: the second one builds on the list that the first one has saved. */
function inTurn<Input, Output>(work: (input: Input, caller: Caller) => Promise<Output>) {
  let last: Promise<unknown> = Promise.resolve();
  return (input: Input, caller: Caller): Promise<Output> => {
    const turn = last.then(() => work(input, caller));
    last = turn.catch(() => undefined);
    return turn;
  };
}

const noSuchSource = (id: string): CallError => ({
  code: 'not-found',
  message: `There is no source named "${id}".`,
});

const builtInOff = (id: string): CallError => ({
  code: 'refused',
  message: `"${id}" is built in, and the built-in sources are switched off together; switch on "Use the built-in sources" first.`,
});

export const sourcesHandlers = (
  book: SourceBook,
  watch: () => AddressWatch,
  settings: LiveSettings,
  clock: Clock,
  stopping: AbortSignal,
): Pick<Handlers, 'sources.list' | 'sources.setEnabled' | 'sources.test'> => ({
  'sources.list': () => ok([...book.views()]),
  'sources.setEnabled': inTurn(async ({ id, enabled }, caller) => {
    const source = book.views().find((view) => view.id === id);
    if (source === undefined) return fail(noSuchSource(id));
    const { builtInSources } = settings.get().address;
    if (enabled && source.builtIn && !builtInSources) return fail(builtInOff(id));
    const others = settings.get().address.disabledSources.filter((disabled) => disabled !== id);
    const saved = await settings.set(
      'address.disabledSources',
      enabled ? others : [...others, id],
      caller,
    );
    return saved.ok ? ok({}) : fail({ code: 'refused', message: saved.error });
  }),
  'sources.test': async ({ id }) => {
    const source = book.find(id);
    if (source === undefined) return fail(noSuchSource(id));
    const waitMs = book.restMs(id);
    if (waitMs > 0) {
      return fail({
        code: 'refused',
        message: `"${id}" allows one question every ${source.minIntervalSeconds} s; try again in ${Math.ceil(waitMs / 1_000)} s.`,
      });
    }
    return ok(await askWithin(watch().ask, source, clock, testTimeoutMs, stopping));
  },
});
