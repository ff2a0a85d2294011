import { isAtLeast, type Level } from '../../../../shared/domain/access.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { CommandOutcome } from '../../../../shared/domain/bot.ts';
import { levelOf } from './access.ts';
import type { Command } from './command.ts';
import type { Excuse } from './common-cards.ts';
import type { Cooldowns } from './cooldowns.ts';
import type { Incoming, PressedMessage } from './incoming.ts';
import { type AnswerPlace, type Showing, showingOf } from './masks.ts';
import type { Manner } from './replier.ts';
import { type CommandRequest, resolveRequest } from './resolve-request.ts';

export interface Granted {
  readonly type: 'run';
  readonly request: CommandRequest;
  readonly place: AnswerPlace;
  readonly showing: Showing;
  readonly manner: Manner;
}

export type Decision =
  | Granted
  | { readonly type: 'excuse'; readonly excuse: Excuse; readonly outcome: CommandOutcome }
  /** Nothing is said: messages of people the bot does not know would let anybody make it write. */
  | { readonly type: 'silence'; readonly outcome: CommandOutcome };

/** In the place of the pressed message where both are seen by the same people. */
export function mannerOf(replaces: PressedMessage | null, { isPrivate }: Showing): Manner {
  if (replaces !== null && replaces.isPrivate === isPrivate) return 'inPlace';
  return isPrivate ? 'private' : 'shared';
}

function grant(
  incoming: Incoming,
  request: CommandRequest,
  level: Level,
  definition: BotDefinition,
): Granted {
  const isMessage = incoming.type === 'command' && incoming.isMessage;
  const place: AnswerPlace = {
    level,
    command: request.command.name,
    channel: incoming.channel,
    threadOf: incoming.threadOf,
    isDirect: incoming.isDirect,
    canBePrivate: !isMessage,
  };
  // What takes the place of a private message is private.
  const visibility = request.replaces?.isPrivate === true ? 'private' : request.visibility;
  const showing = showingOf(definition, place, visibility);
  return { type: 'run', request, place, showing, manner: mannerOf(request.replaces, showing) };
}

/** What is done about a command or click: run, or said why not. In this order, so that nobody learns what they may not. */
export function decideRequest(
  incoming: Incoming,
  registry: readonly Command[],
  definition: BotDefinition,
  applicationOwners: readonly string[],
  cooldowns: Cooldowns,
): Decision {
  const person = incoming.isDirect || incoming.guild !== null ? incoming : null;
  const level = person === null ? null : levelOf(person, definition, applicationOwners);
  const resolved = resolveRequest(incoming, registry, definition);
  const isTyped = incoming.type === 'command' && incoming.isMessage;
  if (isTyped && level === null) return { type: 'silence', outcome: 'denied' };
  if (!resolved.ok) return { type: 'excuse', excuse: { type: resolved.error }, outcome: 'invalid' };
  const request = resolved.value;
  const { needed, problem, command } = request;
  if (level === null || !isAtLeast(level, needed)) {
    return { type: 'excuse', excuse: { type: 'denied', level, needed }, outcome: 'denied' };
  }
  if (problem !== null) {
    return { type: 'excuse', excuse: { type: 'option', problem }, outcome: 'invalid' };
  }
  const leftMs = cooldowns.take([incoming.user, ...request.cooldownKey], command.cooldownMs);
  if (leftMs > 0) {
    return { type: 'excuse', excuse: { type: 'cooldown', leftMs }, outcome: 'cooldown' };
  }
  return grant(incoming, request, level, definition);
}
