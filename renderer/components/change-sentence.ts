import type { TFunction } from 'i18next';
import type { Change } from '../../shared/domain/change.ts';
import type { Format } from '../format/use-format.ts';

/** "Your IPv4 address changed from X to Y at 14:02. It held for 23 h 51 m." */
export function changeSentence(
  change: Change,
  nowMs: number,
  t: TFunction,
  format: Pick<Format, 'moment' | 'duration' | 'list'>,
): string {
  const sentence = t(`change.sentence.${change.kind}`, {
    family: t(`family.${change.family}`),
    before: format.list(change.before),
    after: format.list(change.after),
    when: format.moment(change.confirmedAt, nowMs),
  });
  return change.heldMs === null
    ? sentence
    : t('change.withHeld', { sentence, held: format.duration(change.heldMs) });
}
