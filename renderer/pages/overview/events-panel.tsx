import type { LinkSnapshot } from '../../../shared/domain/link.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EventRow } from './event-row.tsx';
import { eventKey } from './event-view.ts';
import { TellMe } from './tell-me.tsx';
import { useRefresh } from './use-refresh.ts';

const shownEvents = 6;
const refreshed = ['history.events'] as const;

/** What happened last, the newest first. A change that is pushed makes the answer stale by itself (live.ts). */
export function EventsPanel({ link }: { readonly link: LinkSnapshot }) {
  const { t } = useTranslation();
  useRefresh(refreshed, `${link.state} ${link.since ?? ''}`);
  const { data, error, refetch } = useQuery('history.events', { limit: shownEvents });
  return (
    <section className="events" aria-labelledby="events">
      <h2 id="events">{t('event.title')}</h2>
      {data === undefined && error !== null && (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      {data !== undefined && data.length === 0 && <p className="quiet">{t('event.none')}</p>}
      {data !== undefined && data.length > 0 && (
        <ol className="event-list">
          {data.map((event) => (
            <EventRow key={eventKey(event)} event={event} />
          ))}
        </ol>
      )}
      <TellMe />
    </section>
  );
}
