import type { BotView } from '../../../../shared/domain/bot.ts';
import { botOfChannel } from '../../../../shared/domain/discord-channel.ts';
import { plain } from '../cards/plain.ts';

/** Where something is told, as Discord shows it to those who see it too: `#alerts`, `@ada`. */
export const targetText = ({ id, isUser }: { readonly id: string; readonly isUser: boolean }) =>
  isUser ? `<@${id}>` : `<#${id}>`;

/** "home → #alerts": a place of the outbox; a target that no bot knows any more by its id. */
export function placeText(
  bots: readonly Pick<BotView, 'definition'>[],
  channel: string,
  target: string | null,
): string {
  const id = botOfChannel(channel);
  const bot = bots.find(({ definition }) => definition.id === id)?.definition;
  const name = plain(id ?? channel);
  if (target === null) return name;
  const known = bot?.targets.find((each) => each.id === target);
  return `${name} → ${known === undefined ? plain(target) : targetText(known)}`;
}
