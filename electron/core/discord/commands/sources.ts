import { families } from '../../../../shared/domain/family.ts';
import type { SourceView } from '../../../../shared/domain/source.ts';
import type { Card } from '../cards/card.ts';
import type {
  Answer,
  Call,
  Command,
  CommandOption,
  Completion,
  CompletionCall,
} from '../command/command.ts';
import { addSource } from '../commands-parts/add-source.ts';
import {
  removeSource,
  showSource,
  switchSource,
  testSource,
} from '../commands-parts/change-source.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { matching } from '../commands-parts/matching.ts';
import { formKinds, readWish, sourceForm } from '../commands-parts/source-form.ts';
import { sourceOrderCard } from '../commands-parts/source-order-card.ts';
import { sourcesCard } from '../commands-parts/sources-card.ts';
import { sourcesStatsCard } from '../commands-parts/source-stats-card.ts';

const id: CommandOption = { name: 'id', type: 'text', isCompleted: true, max: 64 };
const needsId: readonly CommandOption[] = [{ ...id, isRequired: true }];
const ownAction = (run: (call: Call, id: string) => Promise<Answer>) => (call: Call) =>
  run(call, call.values[0] ?? '');
const enable = (call: Call, source: string): Promise<Answer> => switchSource(call, source, true);
const disable = (call: Call, source: string): Promise<Answer> => switchSource(call, source, false);

/** Who is asked for the address: looked at by members, tried by operators, changed by administrators. */
export const sourcesCommand: Command = {
  name: 'sources',
  level: 'member',
  visibility: 'shared',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [],
  subcommands: [
    { name: 'list', options: [] },
    { name: 'stats', options: [id] },
    { name: 'priority', options: [] },
    { name: 'test', options: needsId, level: 'operator', visibility: 'private' },
    {
      name: 'add',
      options: [
        { name: 'kind', type: 'text', isRequired: true, choices: formKinds },
        { name: 'family', type: 'text', choices: families },
      ],
      level: 'admin',
      visibility: 'private',
    },
    { name: 'remove', options: needsId, level: 'admin', visibility: 'private' },
    { name: 'enable', options: needsId, level: 'admin', visibility: 'private' },
    { name: 'disable', options: needsId, level: 'admin', visibility: 'private' },
  ],
  run: (call) => {
    const given = call.text('id')?.trim() ?? '';
    switch (call.subcommand ?? call.values[0]) {
      case 'stats':
        return given === '' ? view(call, sourcesStatsCard) : showSource(call, given);
      case 'priority':
        return view(call, sourceOrderCard);
      case 'test':
        return testSource(call, given);
      case 'add':
        return Promise.resolve(sourceForm(call, readWish(call.text('kind'), call.text('family'))));
      case 'remove':
        return removeSource(call, given);
      case 'enable':
        return enable(call, given);
      case 'disable':
        return disable(call, given);
      default:
        return view(call, sourcesCard);
    }
  },
  actions: {
    pick: { run: (call) => showSource(call, call.chosen[0] ?? '') },
    test: { level: 'operator', run: ownAction(testSource) },
    form: {
      level: 'admin',
      run: (call) => Promise.resolve(sourceForm(call, readWish(call.values[0], call.values[1]))),
    },
    added: { level: 'admin', run: addSource },
    enable: { level: 'admin', run: ownAction(enable) },
    disable: { level: 'admin', run: ownAction(disable) },
    remove: { level: 'admin', run: ownAction(removeSource) },
  },
  complete: completeId,
};

async function view(
  call: Call,
  cardOf: (call: Call, sources: readonly SourceView[]) => Card,
): Promise<Answer> {
  const sources = await call.ask('sources.list', {});
  return sources.ok
    ? { type: 'card', card: cardOf(call, sources.value) }
    : failureAnswer(call, call.words('bot.sources.failed', {}), sources.error);
}

/** Only those with which something would change. */
async function completeId({
  ask,
  subcommand,
  typedSoFar,
}: CompletionCall): Promise<readonly Completion[]> {
  const sources = await ask('sources.list', {});
  if (!sources.ok) return [];
  const fits = ({ enabled, builtIn }: SourceView): boolean =>
    subcommand === 'enable'
      ? !enabled
      : subcommand === 'disable'
        ? enabled
        : subcommand !== 'remove' || !builtIn;
  return matching(
    sources.value
      .filter(fits)
      .map((source) => ({ name: `${source.id} · ${source.operator}`, value: source.id })),
    typedSoFar,
  );
}
