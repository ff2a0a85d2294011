import { isAtLeast } from '../../../../shared/domain/access.ts';
import { languageForLocale } from './choose-language.ts';
import { isEnabled, levelNeeded, levelOf } from './access.ts';
import type { Completion } from './command.ts';
import { createAsking } from './create-call.ts';
import { createGuardKeeper } from './guard-keeper.ts';
import type { IncomingCompletion } from './incoming.ts';
import type { InteractionParts } from './interaction-parts.ts';
import { maskForAsker } from './masks.ts';
import { subcommandOf } from './option-order.ts';
import type { Complete } from './replier.ts';
import { cutLine } from '../cards/cut-text.ts';
import { limits } from '../cards/limits.ts';
import type { Guard } from './guard.ts';

/** Discord waits 3 s; what comes later is shown to nobody. */
const withinMs = 2_000;

/** What an option may be completed to. Never rejects: no completions are better than an error over every letter. */
export type CompleteOption = (incoming: IncomingCompletion, complete: Complete) => Promise<void>;

/** As many and as long as Discord takes; a value that is cut or masked would be another one. */
const fitting = (completions: readonly Completion[], guard: Guard): readonly Completion[] =>
  completions
    .filter(
      ({ value }) => value !== '' && value.length <= limits.optionText && guard(value) === value,
    )
    .map(({ name, value }) => ({ name: cutLine(guard(name), limits.optionText) || value, value }))
    .slice(0, limits.options);

export function createCompleteOption(parts: InteractionParts): CompleteOption {
  const { clock, log } = parts;
  const guardFor = createGuardKeeper(parts.knownAddresses);

  const find = async (incoming: IncomingCompletion): Promise<readonly Completion[]> => {
    const definition = parts.definition();
    const command = parts.registry.find(({ name }) => name === incoming.name);
    if (command?.complete === undefined || !isEnabled(definition, command)) return [];
    const isKnownPlace = incoming.isDirect || incoming.guild !== null;
    const level = isKnownPlace ? levelOf(incoming, definition, parts.ownerIds()) : null;
    const own = subcommandOf(command, incoming.subcommand)?.level;
    if (level === null || !isAtLeast(level, levelNeeded(definition, command, own))) return [];
    const words = await parts.languages.wordsOf(languageForLocale(incoming.locale ?? ''));
    // Only the asker sees what is proposed.
    const mask = maskForAsker(definition, level, command.name);
    const asking = createAsking(parts, incoming, words, { level, mask });
    const { subcommand, option, typedSoFar } = incoming;
    const found = await command.complete({ ...asking, subcommand, option, typedSoFar });
    return fitting(found, guardFor()(mask));
  };

  const findInTime = async (incoming: IncomingCompletion): Promise<readonly Completion[]> => {
    let cancel = (): void => {};
    const late = new Promise<readonly Completion[]>((resolve) => {
      cancel = clock.schedule(withinMs, () => resolve([]));
    });
    const found = find(incoming).catch((error: unknown): readonly Completion[] => {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      log.write('warn', `The command ${incoming.name} could not complete an option.`, {
        error: why,
      });
      return [];
    });
    const first = await Promise.race([found, late]);
    cancel();
    return first;
  };

  return async (incoming, complete) => {
    // A failure means that the person has typed on meanwhile.
    await complete(await findInTime(incoming));
  };
}
