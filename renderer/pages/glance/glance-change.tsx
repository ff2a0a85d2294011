import { useQuery } from '../../bridge/use-query.ts';
import { Moment } from '../../components/moment.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EventText } from '../overview/event-text.tsx';
import { useEventSentence } from '../overview/use-event-sentence.ts';

/** The newest change of an address. One that is pushed makes the answer stale by itself (live.ts). */
export function GlanceChange() {
  const { t } = useTranslation();
  const sentence = useEventSentence();
  const page = useQuery('history.changes', { pageSize: 1 }).data;
  const [change] = page?.items ?? [];
  return (
    <section className="glance-change" aria-labelledby="glance-change">
      <div className="glance-change-head">
        <h2 id="glance-change">{t('glance.lastChange')}</h2>
        {change !== undefined && (
          <span className="glance-when">
            <Moment at={change.confirmedAt} form="relative" />
          </span>
        )}
      </div>
      {page !== undefined && change === undefined && (
        <p className="quiet small">{t('glance.noChange')}</p>
      )}
      {change !== undefined && (
        <a href={`/history/${change.id}`}>
          <EventText text={sentence({ type: 'change', at: change.confirmedAt, change })} />
        </a>
      )}
    </section>
  );
}
