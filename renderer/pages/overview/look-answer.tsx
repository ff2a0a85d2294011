import { CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Observation } from '../../../shared/domain/observation.ts';
import { useFormat } from '../../format/use-format.ts';

/** One source in one line; the whole story is in the family's evidence. */
export function LookAnswer({ observation }: { readonly observation: Observation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { answer, operator, family, method, elapsedMs } = observation;
  const outcome = answer.ok ? 'good' : answer.error.code === 'cancelled' ? 'neutral' : 'bad';
  const Icon = { good: CircleCheck, neutral: CircleMinus, bad: CircleX }[outcome];
  return (
    <li className="look-answer" data-outcome={outcome}>
      <Icon size={15} aria-hidden="true" />
      <span className="look-answer-who">
        {operator}
        <span className="visually-hidden">
          {answer.ok ? '' : t(`observation.error.${answer.error.code}`)}
        </span>
      </span>
      <span className="quiet small">
        {t(`family.${family}`)} · {t(`method.${method}`)}
      </span>
      <span className="small look-answer-ms">{format.elapsed(elapsedMs)}</span>
    </li>
  );
}
