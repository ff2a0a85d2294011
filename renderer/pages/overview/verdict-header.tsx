import { useId, useState } from 'react';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { useLive } from '../../bridge/use-snapshot.ts';
import { MaskToggle } from '../../components/mask-toggle.tsx';
import { verdictOf } from '../../../shared/domain/verdict.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { CheckNow } from './check-now.tsx';
import { headlineOf } from './headline.ts';
import { LinkLine } from './link-line.tsx';
import { LookSummary } from './look-summary.tsx';
import { LookTray } from './look-tray.tsx';
import { PauseLine } from './pause-line.tsx';

/** The whole state in one sentence and one line, with what one can do about it. */
export function VerdictHeader({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const stale = useLive((state) => state.transport.kind === 'reconnecting');
  const [isTrayOpen, setTrayOpen] = useState(false);
  const trayId = useId();
  const headline = headlineOf(verdictOf(snapshot), snapshot.link, stale);
  return (
    <header className="verdict">
      <div className="verdict-words">
        <h1>{t(`verdict.${headline}`)}</h1>
        {!stale && snapshot.pause === null && <LinkLine link={snapshot.link} />}
        {!stale && snapshot.pause !== null && <PauseLine pause={snapshot.pause} />}
        {/* Of now nothing can be said without a connection; the banner says since when. */}
        {headline !== 'stale' && headline !== 'confirmed' && (
          <p className="lead">{t(`verdict.${headline}Detail`)}</p>
        )}
      </div>
      <div className="verdict-actions">
        <div className="actions">
          <MaskToggle />
          <CheckNow looking={snapshot.looking} onStart={() => setTrayOpen(true)} />
        </div>
        <LookSummary
          snapshot={snapshot}
          isOpen={isTrayOpen}
          controls={trayId}
          onToggle={() => setTrayOpen(!isTrayOpen)}
        />
      </div>
      {isTrayOpen && <LookTray id={trayId} snapshot={snapshot} />}
    </header>
  );
}
