import { isAtLeast } from '../../../../shared/domain/access.ts';
import type { CardAction, CardButton } from '../cards/card.ts';
import type { Call } from '../command/command.ts';

type Offer = Pick<CardButton, 'emoji' | 'look' | 'action'>;

const opens = (command: string, emoji: string): Offer => ({
  emoji,
  look: 'secondary',
  action: { command, action: '', values: [] },
});

const offers = {
  check: { ...opens('check', '🔄'), look: 'primary' },
  ip: opens('ip', '🌐'),
  details: { ...opens('ip', '🔎'), action: { command: 'ip', action: 'details', values: [] } },
  history: opens('history', '📜'),
  mute: { ...opens('alerts', '🔕'), action: { command: 'alerts', action: 'mute', values: ['60'] } },
  refresh: opens('status', '🔁'),
  status: opens('status', '🩺'),
  uptime: opens('uptime', '📈'),
  outages: opens('outages', '🔌'),
  chart: opens('chart', '📊'),
  pause: opens('pause', '⏸️'),
  resume: { ...opens('resume', '▶️'), look: 'success' },
} as const satisfies Readonly<Record<string, Offer>>;
export type CommonButton = keyof typeof offers;

/** Those of the wanted buttons that the asker may press; a row without any is left out. */
export function commonButtons(
  call: Pick<Call, 'words' | 'level' | 'commands'>,
  ...rows: readonly (readonly CommonButton[])[]
): readonly (readonly CardButton[])[] {
  return rows
    .map((row) => row.filter((name) => mayPress(call, offers[name].action)))
    .filter((row) => row.length > 0)
    .map((row) =>
      row.map((name) => ({ ...offers[name], label: call.words(`bot.button.${name}`, {}) })),
    );
}

function mayPress(
  { level, commands }: Pick<Call, 'level' | 'commands'>,
  { command, action }: CardAction,
): boolean {
  const found = commands().find(({ name }) => name === command);
  if (found === undefined) return false;
  // The command's own level has been looked at already, and may be another one here.
  const least = found.actions?.[action]?.level;
  return least === undefined || isAtLeast(level, least);
}
