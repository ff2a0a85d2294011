import { useState } from 'react';
import type { Outage } from '../../../shared/domain/link.ts';
import type { TimeRange } from '../../charts/time-range.ts';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { OutageRow } from './outage-row.tsx';

interface OutageListProps {
  /** The newest first. */
  readonly outages: readonly Outage[];
  readonly onShow: (range: TimeRange) => void;
}

const pageSize = 8;

/** The outages of what is seen; each can be looked at in the chart. */
export function OutageList({ outages, onShow }: OutageListProps) {
  const { t } = useTranslation();
  const [wantedPage, setPage] = useState(0);
  const pages = Math.max(1, Math.ceil(outages.length / pageSize));
  const page = Math.min(wantedPage, pages - 1);
  return (
    <Panel
      title={
        outages.length === 0 ? t('line.noOutage') : t('line.outages', { count: outages.length })
      }
    >
      {outages.length === 0 ? (
        <p className="quiet">{t('line.noOutages')}</p>
      ) : (
        <ul className="outages">
          {outages.slice(page * pageSize, (page + 1) * pageSize).map((outage) => (
            <OutageRow key={outage.startedAt} outage={outage} onShow={onShow} />
          ))}
        </ul>
      )}
      <Pager label={t('line.outagePages')} page={page} pages={pages} onPage={setPage} />
    </Panel>
  );
}
