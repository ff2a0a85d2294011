import type { Mute } from '../../../../shared/domain/alerts.ts';
import { plain } from '../cards/plain.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';
import { whoText } from './who-text.ts';

/** "Nothing is told of the line until 14:02." */
export function muteText({ words }: Pick<Asking, 'words'>, { subject, until }: Mute): string {
  const what = subject === null ? 'all' : 'one';
  return words(`bot.alerts.mute.${what}${until === null ? 'Open' : ''}`, {
    subject: subject === null ? '' : words(`botCommand.alerts.choices.${subject}`, {}),
    when: until === null ? '' : timestamp(until, 'dateTime'),
  });
}

/** "by @ada, 2 hours ago · Reason: …" */
export function muteNote(
  asking: Pick<Asking, 'words' | 'shown'>,
  { by, since, reason }: Mute,
): string {
  const { words } = asking;
  return [
    words('bot.alerts.mutedBy', {
      who: whoText(asking, by),
      when: timestamp(since, 'relative'),
    }),
    reason === '' ? [] : words('bot.alerts.reason', { reason: plain(reason) }),
  ]
    .flat()
    .join(' · ');
}
