import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { verdictOf } from '../../components/verdict.ts';
import { CheckNow } from './check-now.tsx';
import { TellMe } from './tell-me.tsx';

/** The whole state in one sentence, with what one can do about it. */
export function VerdictHeader({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation();
  const verdict = verdictOf(snapshot.families);
  return (
    <header className="verdict">
      <div>
        <h1>{t(`verdict.${verdict}`)}</h1>
        <p className="lead">{t(`verdict.${verdict}Detail`)}</p>
      </div>
      <div className="verdict-actions">
        <TellMe />
        <CheckNow looking={snapshot.looking} />
      </div>
    </header>
  );
}
