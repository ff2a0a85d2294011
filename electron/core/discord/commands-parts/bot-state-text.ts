import { assertNever } from '../../../../shared/assert-never.ts';
import type { BotView } from '../../../../shared/domain/bot.ts';
import type { Tone } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';
import { botReasonText } from './bot-reason-text.ts';

const signs = {
  stopped: '⚪',
  connecting: '🟡',
  ready: '🟢',
  degraded: '🟠',
  fatal: '🔴',
  stopping: '⚪',
} as const;

/** "🟢 Ready since 2 hours ago" */
export const botStateText = ({ words }: Pick<Asking, 'words'>, { state }: BotView): string =>
  `${signs[state.type]} ${words(`bot.bots.states.${state.type}`, {
    when: timestamp(state.since, 'relative'),
  })}`;

/** Why a bot is not ready, and what to do about it; null where nothing is to be said. */
export function botReason(
  asking: Pick<Asking, 'words'>,
  { definition, hasToken, state }: BotView,
): string | null {
  const { words } = asking;
  if (!definition.enabled) return words('bot.bots.switchedOff', {});
  if (!hasToken) return words('bot.bots.noToken', {});
  switch (state.type) {
    case 'fatal':
      return botReasonText(asking, state.reason);
    case 'degraded':
      return words('bot.bots.degradedWhy', { why: botReasonText(asking, state.loss) });
    case 'stopped':
    case 'connecting':
    case 'ready':
    case 'stopping':
      return null;
    default:
      return assertNever(state);
  }
}

export function botsTone(bots: readonly BotView[]): Tone {
  const wanted = bots.filter(({ definition }) => definition.enabled);
  if (wanted.some(({ state }) => state.type === 'fatal')) return 'bad';
  return wanted.every(({ state }) => state.type === 'ready') ? 'good' : 'notice';
}
