import type { BotDefinition, BotTarget } from '../../../../shared/domain/bot-definition.ts';
import { subjectOf } from '../../../../shared/domain/told-event.ts';
import { toldUnlessSaid } from '../../../../shared/domain/told-subject.ts';
import type { Target } from '../../channels/channel.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** The places of a bot, as the outbox knows them. @param timeZone of the quiet hours, an IANA name */
export const targetsOf = (
  { targets }: Pick<BotDefinition, 'targets'>,
  timeZone: string,
): readonly Target[] => targets.map((target) => asTarget(target, timeZone));

const asTarget = (target: BotTarget, timeZone: string): Target => ({
  id: target.id,
  wants: ({ kind }) => target.tells[subjectOf[kind]] ?? toldUnlessSaid[subjectOf[kind]],
  notBefore: ({ severity }, now) =>
    severity === 'critical' ? now : afterQuietHours(now, target, timeZone),
});
