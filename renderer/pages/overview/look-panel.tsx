import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '../../../shared/domain/observation.ts';
import type { Snapshot } from '../../../shared/domain/snapshot.ts';
import { Moment } from '../../components/moment.tsx';
import { LookAnswer } from './look-answer.tsx';

interface LookPanelProps {
  readonly snapshot: Snapshot;
  /** The answers of the look under way, as they arrive. */
  readonly answers: readonly Observation[];
}

/** The look as it happens: one line a source. Between looks, how the last one went. */
export function LookPanel({ snapshot, answers }: LookPanelProps) {
  const { t } = useTranslation();
  const all = Object.values(snapshot.families);
  const lastLookAt = Math.max(...all.map((family) => family.lastLookAt ?? 0));
  const evidence = all.flatMap((family) => family.evidence);
  const shown = snapshot.looking || answers.length > 0 ? answers : evidence;
  const answered = shown.filter((observation) => observation.answer.ok).length;
  return (
    <section className="panel" aria-labelledby="look" aria-busy={snapshot.looking}>
      <div className="panel-head">
        <h2 id="look">{t(snapshot.looking ? 'look.underWay' : 'look.title')}</h2>
        {!snapshot.looking && lastLookAt > 0 && <Moment at={lastLookAt} form="relative" />}
      </div>
      <p className="quiet">
        {snapshot.looking
          ? t('look.progress', { count: answers.length })
          : lastLookAt === 0
            ? t('look.never')
            : t('evidence.answered', { answered, count: shown.length })}
      </p>
      <ul className="look-answers">
        {shown.map((observation) => (
          <LookAnswer
            key={`${observation.sourceId} ${observation.family}`}
            observation={observation}
          />
        ))}
        {snapshot.looking && (
          <li className="look-answer quiet">
            <LoaderCircle size={15} aria-hidden="true" className="spin" />
            {t('look.asking')}
          </li>
        )}
      </ul>
    </section>
  );
}
