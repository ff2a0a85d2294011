import type { Result } from '../../../../shared/result.ts';
import type { ContractName, Output } from '../../../../shared/contract/index.ts';
import type { Level } from '../../../../shared/domain/access.ts';
import { maskAs, type Mask } from '../../../../shared/domain/mask.ts';
import type { CallError } from '../../../../shared/dispatch.ts';
import type { Words } from '../../../../shared/format/words.ts';
import { usableCommands } from './access.ts';
import type { Ask, Asking, Call } from './command.ts';
import type { IncomingPlace } from './incoming.ts';
import type { InteractionParts } from './interaction-parts.ts';
import type { CommandRequest } from './resolve-request.ts';

export function createAsking(
  parts: InteractionParts,
  incoming: IncomingPlace,
  { words, format }: Words,
  { level, mask }: { readonly level: Level; readonly mask: Mask },
): Asking {
  const { user, guild, channel } = incoming;
  const caller = { who: user, origin: `discord ${guild ?? 'direct'}` };
  const ask: Ask = async <Name extends ContractName>(name: Name, input: unknown) =>
    // What is dispatched under a name answers as the contract says under it.
    (await parts.dispatch(name, input, caller)) as Result<Output<Name>, CallError>;
  return {
    ask,
    words,
    format,
    mask,
    shown: (address) => maskAs(address, mask),
    now: parts.clock.now(),
    level,
    bot: parts.bot,
    guild,
    channel,
    user,
  };
}

export function createCall(
  parts: InteractionParts,
  asking: Asking,
  request: CommandRequest,
  signal: AbortSignal,
): Call {
  const { options, subcommand, values, chosen, typed } = request;
  const own = (option: string) => (Object.hasOwn(options, option) ? options[option] : undefined);
  return {
    ...asking,
    subcommand,
    text: (option) => {
      const value = own(option);
      return typeof value === 'string' ? value : null;
    },
    number: (option) => {
      const value = own(option);
      return typeof value === 'number' ? value : null;
    },
    truth: (option) => {
      const value = own(option);
      return typeof value === 'boolean' ? value : null;
    },
    values,
    chosen,
    typed: (field) => (Object.hasOwn(typed, field) ? (typed[field] ?? '') : ''),
    signal,
    pictures: parts.pictures,
    commands: () => usableCommands(parts.registry, parts.definition(), asking.level),
  };
}
