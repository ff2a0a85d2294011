import type { ChangeDetail } from '../../../shared/domain/change.ts';
import { changeSentence } from '../../components/change-sentence.ts';
import { EvidenceList } from '../../components/evidence-list.tsx';
import { useMask } from '../../components/use-mask.ts';
import { useFormat } from '../../format/use-format.ts';
import { useNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { AroundChange } from './around-change.tsx';
import { ChangeMoments } from './change-moments.tsx';
import { ChangeNeighbours } from './change-neighbours.tsx';
import { ChangeSide } from './change-side.tsx';
import { CopyChange } from './copy-change.tsx';
import { LineThen } from './line-then.tsx';
import '../../styles/history-detail.css';

interface ChangeDetailViewProps {
  readonly change: ChangeDetail;
  readonly search: string;
}

/** Before, after, what was known of both, when exactly, who said so and what followed. */
export function ChangeDetailView({ change, search }: ChangeDetailViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const mask = useMask();
  const now = useNow(60_000);
  return (
    <>
      <p className="lead">{changeSentence(mask.change(change), now, t, format)}</p>
      <div className="change-sides">
        <ChangeSide
          title={t('changeDetail.after')}
          addresses={change.after}
          insights={change.known?.insights ?? []}
        />
        {change.before.length > 0 && (
          <ChangeSide
            title={t('changeDetail.before')}
            addresses={change.before}
            insights={change.previous?.known?.insights ?? []}
          />
        )}
      </div>
      <ChangeMoments change={change} />
      <LineThen known={change.known} />
      <section className="change-part">
        <h3>{t('changeDetail.evidence')}</h3>
        <p className="quiet">{t('changeDetail.evidenceLead')}</p>
        <EvidenceList evidence={change.evidence} />
      </section>
      <section className="change-part">
        <h3>{t('changeDetail.around')}</h3>
        <AroundChange change={change} />
      </section>
      <ChangeNeighbours change={change} search={search} />
      <CopyChange change={change} />
    </>
  );
}
