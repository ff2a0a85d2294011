import type { Change } from '../../../../shared/domain/change.ts';
import { timestamp } from '../cards/timestamp.ts';
import type { Asking } from '../command/command.ts';
import { addressText } from './address-text.ts';

type Saying = Pick<Asking, 'words' | 'format' | 'shown'>;

/** "IPv4 changed from `81.2.•.•` to `91.7.•.•`" */
export const changeLine = (asking: Saying, change: Change): string =>
  asking.words(`event.change.${change.kind}`, {
    family: asking.words(`family.${change.family}`, {}),
    before: addressText(asking, change.before),
    after: addressText(asking, change.after),
  });

/** "Your IPv4 address changed from `81.2.•.•` to `91.7.•.•` 2 hours ago. It held for 23 h 51 m." */
export function changeSentence(asking: Saying, change: Change): string {
  const { words, format } = asking;
  const sentence = words(`change.sentence.${change.kind}`, {
    family: words(`family.${change.family}`, {}),
    before: addressText(asking, change.before),
    after: addressText(asking, change.after),
    when: timestamp(change.confirmedAt, 'relative'),
  });
  return change.heldMs === null
    ? sentence
    : words('change.withHeld', { sentence, held: format.duration(change.heldMs) });
}
