import type { Pause } from '../../../../shared/domain/pause.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { CardBlock } from '../cards/card.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';

/** "Watching is paused until 14:02." */
export const pauseText = ({ words }: Pick<Asking, 'words'>, { until }: Pause): string =>
  until === null
    ? words('bot.pause.open', {})
    : words('bot.pause.until', { when: timestamp(until, 'dateTime') });

/** Why what stands on the card may not hold any more. */
export function stateNotes(
  asking: Pick<Asking, 'words'>,
  { pause, link }: Pick<Snapshot, 'pause' | 'link'>,
): readonly CardBlock[] {
  if (pause !== null) return [{ type: 'text', text: `⏸️ ${pauseText(asking, pause)}` }];
  if (link.state !== 'offline') return [];
  return [{ type: 'text', text: `⚠️ ${asking.words('bot.ip.offline', {})}` }];
}
