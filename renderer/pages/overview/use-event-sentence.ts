import { assertNever } from '../../../shared/assert-never.ts';
import type { HistoryEvent } from '../../../shared/domain/event.ts';
import { useMask } from '../../components/use-mask.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** An event in a short sentence; when it was stands beside it. */
export function useEventSentence(): (event: HistoryEvent) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const mask = useMask();
  return (event) => {
    switch (event.type) {
      case 'change': {
        const { family, kind, before, after } = mask.change(event.change);
        return t(`event.change.${kind}`, {
          family: t(`family.${family}`),
          before: format.list(before),
          after: format.list(after),
        });
      }
      case 'outage-began':
        return t(event.outage.endedAt === null ? 'event.down' : 'event.wentDown');
      case 'outage-ended':
        return t('event.upAgain', {
          held: format.duration((event.outage.endedAt ?? event.at) - event.outage.startedAt),
        });
      default:
        return assertNever(event);
    }
  };
}
