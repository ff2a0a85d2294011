import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { useLive } from '../../bridge/use-snapshot.ts';
import { verdictOf } from '../../components/verdict.ts';
import { CheckNow } from './check-now.tsx';

/** The whole state in one sentence, with what one can do about it. */
export function VerdictHeader({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const stale = useLive((state) => state.transport.kind === 'reconnecting');
  const verdict = verdictOf(snapshot.families);
  return (
    <header className="verdict">
      <div>
        {/* Without a connection nothing can be said of now; the banner says since when. */}
        <h1>{t(stale ? 'verdict.stale' : `verdict.${verdict}`)}</h1>
        {!stale && <p className="lead">{t(`verdict.${verdict}Detail`)}</p>}
      </div>
      <CheckNow looking={snapshot.looking} />
    </header>
  );
}
