import {
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react';
import type { BotState, BotView } from '../../../shared/domain/bot.ts';
import type { BadgeTone } from '../../components/badge.tsx';

export interface BotLook {
  readonly icon: LucideIcon;
  readonly tone: BadgeTone;
}

/** By shape before colour; the word is `discordPage.state.<type>`. */
export const botLooks: Readonly<Record<BotState['type'], BotLook>> = {
  stopped: { icon: CirclePause, tone: 'quiet' },
  connecting: { icon: CircleDashed, tone: 'plain' },
  ready: { icon: CircleCheck, tone: 'good' },
  degraded: { icon: TriangleAlert, tone: 'lamp' },
  fatal: { icon: CircleX, tone: 'bad' },
  stopping: { icon: CircleDashed, tone: 'quiet' },
};

/** As Discord calls it, or as the settings do before Discord was reached. */
export const botName = ({ user, definition }: BotView): string => user?.name ?? definition.id;

export const isRunning = ({ state }: BotView): boolean =>
  state.type === 'connecting' || state.type === 'ready' || state.type === 'degraded';

/** What is to be done next: the sentence is `discordPage.next.<step>`; null when all is well. */
export type NextStep = 'token' | 'start' | 'invite' | 'places';

export function nextStep(bot: BotView): NextStep | null {
  if (!bot.hasToken) return 'token';
  if (bot.state.type === 'stopped') return 'start';
  if (bot.state.type !== 'ready') return null;
  if (bot.guilds.length === 0) return 'invite';
  return bot.definition.targets.length === 0 ? 'places' : null;
}
