import { useDeferredValue } from 'react';
import { families } from '../../../shared/domain/family.ts';
import { useSnapshot } from '../../bridge/use-snapshot.ts';
import { Loading } from '../../components/loading.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DayPanel } from './day-panel.tsx';
import { EventsPanel } from './events-panel.tsx';
import { FamilyCard } from './family-card.tsx';
import { VerdictHeader } from './verdict-header.tsx';

/** What is my address, since when, whose network, is the line up, how did the day go, what happened last. */
export function OverviewPage() {
  const { t } = useTranslation();
  // Drawn in slices, between which the browser answers.
  const snapshot = useDeferredValue(useSnapshot());
  usePageTitle(t('nav.overview'));

  if (snapshot === null) {
    return (
      <>
        <h1 className="visually-hidden">{t('nav.overview')}</h1>
        <Loading lines={6} />
      </>
    );
  }
  return (
    <>
      <VerdictHeader snapshot={snapshot} />
      <div className="overview">
        <div className="families">
          {families.map((family) => (
            <FamilyCard key={family} family={family} snapshot={snapshot.families[family]} />
          ))}
        </div>
        <DayPanel link={snapshot.link} />
        <EventsPanel link={snapshot.link} />
      </div>
    </>
  );
}
