import { useTranslation } from 'react-i18next';
import { families } from '../../../shared/domain/family.ts';
import { useLive, useSnapshot } from '../../bridge/use-snapshot.ts';
import { Loading } from '../../components/loading.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { FamilyCard } from './family-card.tsx';
import { LastChangePanel } from './last-change-panel.tsx';
import { LookPanel } from './look-panel.tsx';
import { VerdictHeader } from './verdict-header.tsx';

/** What is my address, since when, who says so, and what happened last. */
export function OverviewPage() {
  const { t } = useTranslation();
  const snapshot = useSnapshot();
  const answers = useLive((state) => state.answers);
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
        <div className="overview-cards">
          {families.map((family) => (
            <FamilyCard key={family} family={family} snapshot={snapshot.families[family]} />
          ))}
        </div>
        <aside className="overview-side" aria-label={t('lastChange.title')}>
          <LastChangePanel change={snapshot.lastChange} />
          <LookPanel snapshot={snapshot} answers={answers} />
        </aside>
      </div>
    </>
  );
}
