import type { CallError, Handlers } from '../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { askWithin } from '../address/ask-within.ts';
import type { AddressWatch } from '../address/address-watch.ts';
import type { SourceBook } from '../address/source-book.ts';
import type { SourceDefinition } from '../address/sources/index.ts';
import { createTrySource } from '../address/try-source.ts';
import { createTurns } from '../in-turn.ts';
import type { Clock } from '../ports.ts';
import { checkValue, valueSentence } from '../settings/check-value.ts';
import type { LiveSettings } from '../settings/create-settings.ts';
import { allSettings } from '../settings/setting-list.ts';

const testTimeoutMs = 5_000;

const noSuchSource = (id: string): CallError => ({
  code: 'not-found',
  message: `There is no source named "${id}".`,
});

const builtInOff = (id: string): CallError => ({
  code: 'refused',
  message: `"${id}" is built in, and the built-in sources are switched off together; switch on "Use the built-in sources" first.`,
});

/** A definition as the setting would take it; the failure is a sentence, its places named from the definition on. */
function readDefinition(definition: unknown): Result<SourceDefinition> {
  const setting = allSettings.find(({ path }) => path === ownSources);
  if (setting === undefined) throw new Error(`${ownSources} is no setting`);
  const checked = checkValue(setting, [definition]);
  // What the setting's schema has passed is a list of one definition.
  if (checked.ok) return ok((checked.value as readonly [SourceDefinition])[0]);
  const sentences = checked.error.map(valueSentence).join(' ');
  return fail(
    sentences.replaceAll(`${ownSources}[0].`, '').replaceAll(`${ownSources}[0]`, 'source'),
  );
}

const ownSources = 'address.sources';

type Answered = 'list' | 'setEnabled' | 'test' | 'tryOut';

export function sourcesHandlers(
  book: SourceBook,
  watch: () => AddressWatch,
  settings: LiveSettings,
  clock: Clock,
  stopping: AbortSignal,
): Pick<Handlers, `sources.${Answered}`> {
  const trySource = createTrySource({
    book,
    ask: () => watch().ask,
    clock,
    timeoutMs: testTimeoutMs,
    stopping,
  });
  /** The second one builds on the list that the first one has saved. */
  const inTurn = createTurns();
  return {
    'sources.list': () => ok([...book.views()]),
    'sources.setEnabled': ({ id, enabled }, caller) =>
      inTurn(async () => {
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
    'sources.tryOut': async ({ definition }) => {
      const read = readDefinition(definition);
      const tried = read.ok ? await trySource(read.value) : read;
      return tried.ok ? tried : fail({ code: 'refused', message: tried.error });
    },
  };
}
