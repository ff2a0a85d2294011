import type { Outage } from '../../../shared/domain/link.ts';
import { around } from '../../charts/around.ts';
import type { TimeRange } from '../../charts/time-range.ts';
import { Button } from '../../components/button.tsx';
import { Moment } from '../../components/moment.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

interface OutageRowProps {
  readonly outage: Outage;
  readonly onShow: (range: TimeRange) => void;
}

export function OutageRow({ outage: { startedAt, endedAt, blame }, onShow }: OutageRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(10_000);
  const end = endedAt ?? now;
  const length = format.duration(Math.max(0, end - startedAt));
  return (
    <li className="outage">
      <Moment at={startedAt} form="dateTime" />
      <span className="outage-length">
        {endedAt === null ? t('line.outageLasts', { length }) : length}
      </span>
      <span className="quiet">{blame === null ? t('line.noBlame') : t(`line.blame.${blame}`)}</span>
      <Button
        aria-label={t('line.showOutage', { when: format.dateTime(startedAt) })}
        onPress={() => onShow(around({ from: startedAt, to: end }))}
      >
        {t('line.show')}
      </Button>
    </li>
  );
}
