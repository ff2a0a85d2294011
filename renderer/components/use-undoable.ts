import { useQueryClient } from '@tanstack/react-query';
import type { Input, Output } from '../../shared/contract/index.ts';
import type { CommandName, QueryName } from '../bridge/client.ts';
import { useRuntime } from '../bridge/runtime.ts';
import { runOptimistically } from '../bridge/changes-under-way.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { errorSentence } from './error-sentence.ts';
import { tell } from './page-toasts.ts';

interface Undoable<Command extends CommandName, Query extends QueryName> {
  readonly command: Command;
  /** Whose answers show what is being changed. */
  readonly query: Query;
  /** What of all that these answers tell of is changed. */
  readonly thing: (input: Input<Command>) => string;
  /** The answer as it will be with this input. */
  readonly apply: (answer: Output<Query>, input: Input<Command>) => Output<Query>;
}

interface Step<Command extends CommandName> {
  readonly input: Input<Command>;
  /** What takes it back; null where nothing safely does. */
  readonly undo: Input<Command> | null;
  /** "dns.example is switched off." */
  readonly done: string;
}

/** A command that shows at once and offers to take it back; where it fails, it says why and offers another try. */
export function useUndoable<Command extends CommandName, Query extends QueryName>({
  command,
  query,
  thing,
  apply,
}: Undoable<Command, Query>): (step: Step<Command>) => Promise<void> {
  const { t } = useTranslation();
  const { bridge } = useRuntime();
  const queries = useQueryClient();

  const send = (input: Input<Command>) =>
    runOptimistically(queries, {
      query,
      thing: thing(input),
      apply: (answer) => apply(answer, input),
      send: () => bridge.command(command, input),
    });

  /** What cannot be undone, an undo for one, has said everything by being seen. */
  async function run(input: Input<Command>, told: () => void): Promise<void> {
    const error = await send(input);
    if (error === null) return told();
    // Whoever is signed out is led to the sign-in page.
    if (error.kind === 'signed-out') return;
    tell({
      tone: 'bad',
      text: errorSentence(error, t),
      action: { text: t('failure.retry'), run: () => void run(input, told) },
    });
  }

  return ({ input, undo, done }) =>
    run(input, () => {
      if (undo === null) tell({ text: done });
      else {
        tell({
          text: done,
          action: { text: t('toast.undo'), run: () => void run(undo, () => {}) },
        });
      }
    });
}
