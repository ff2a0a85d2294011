import { families } from '../../../shared/domain/family.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { verdictOf } from '../../../shared/domain/verdict.ts';
import { useLive, useSnapshot } from '../../bridge/use-snapshot.ts';
import { BeaconMark } from '../../components/beacon-mark.tsx';
import { Loading } from '../../components/loading.tsx';
import { usePageTitle } from '../../components/use-page-title.ts';
import { useStateNow } from '../../components/use-state-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CheckNow } from '../overview/check-now.tsx';
import { headlineOf } from '../overview/headline.ts';
import { LinkLine } from '../overview/link-line.tsx';
import { PauseLine } from '../overview/pause-line.tsx';
import { GlanceAddresses } from './glance-addresses.tsx';
import { GlanceChange } from './glance-change.tsx';
import { GlanceDay } from './glance-day.tsx';
import { useEscapeCloses } from './use-escape-closes.ts';
import '../../styles/glance.css';

/**
 * The small window at the tray icon: address, line, day and last change, in one column. Its links are plain ones:
 * the desktop host opens them in the large window.
 */
export function GlancePage() {
  const { t } = useTranslation();
  const snapshot = useSnapshot();
  usePageTitle(t('glance.title'));
  useEscapeCloses();
  return (
    <main id="content" className="glance" tabIndex={-1} aria-label={t('glance.title')}>
      {snapshot === null ? <Loading lines={6} /> : <Glance snapshot={snapshot} />}
      <footer className="glance-foot">
        <a className="button" href="/">
          {t('glance.open')}
        </a>
        <CheckNow looking={snapshot?.looking ?? false} onStart={() => {}} />
      </footer>
    </main>
  );
}

function Glance({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const stale = useLive((state) => state.transport.kind === 'reconnecting');
  const { beacon } = useStateNow();
  const { link, pause, looking } = snapshot;
  return (
    <>
      <header className="glance-head">
        <BeaconMark state={beacon} looking={looking} />
        <div className="glance-words">
          <h1>{t(`verdict.${headlineOf(verdictOf(snapshot), link, stale)}`)}</h1>
          {!stale && (pause === null ? <LinkLine link={link} /> : <PauseLine pause={pause} />)}
        </div>
      </header>
      <ul className="glance-families">
        {families.map((family) => (
          <GlanceAddresses key={family} family={family} snapshot={snapshot.families[family]} />
        ))}
      </ul>
      <GlanceDay link={link} />
      <GlanceChange />
    </>
  );
}
