import { CircleCheck, CircleMinus, CircleX } from 'lucide-react';
import type { Observation } from '../../shared/domain/observation.ts';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { AddressText } from './address-text.tsx';
import { useMask } from './use-mask.ts';

/** One source's answer, or why it gave none. */
export function EvidenceRow({ observation }: { readonly observation: Observation }) {
  const { t } = useTranslation();
  const format = useFormat();
  const mask = useMask();
  const { answer, operator, method, sourceId, elapsedMs, at } = observation;
  // Being called off is no failure of the source.
  const outcome = answer.ok ? 'good' : answer.error.code === 'cancelled' ? 'neutral' : 'bad';
  const Icon = { good: CircleCheck, neutral: CircleMinus, bad: CircleX }[outcome];
  return (
    <li className="evidence-row" data-outcome={outcome}>
      <Icon size={16} aria-hidden="true" />
      <div className="evidence-who">
        <span className="visually-hidden">
          {t(answer.ok ? 'evidence.said' : 'evidence.failed', { operator })}
        </span>
        <strong aria-hidden="true">{operator}</strong>
        <span className="quiet small">
          {sourceId} · {t(`method.${method}`)}
        </span>
      </div>
      <div className="evidence-what">
        {answer.ok ? (
          <span className="mono">
            <AddressText address={answer.value} />
          </span>
        ) : (
          <>
            <span>{t(`observation.error.${answer.error.code}`)}</span>
            {answer.error.detail !== '' && (
              <span className="quiet small evidence-detail">{mask.text(answer.error.detail)}</span>
            )}
          </>
        )}
      </div>
      <div className="evidence-when small quiet">
        <span>{format.elapsed(elapsedMs)}</span>
        <time dateTime={new Date(at).toISOString()}>{format.utc(at)}</time>
      </div>
    </li>
  );
}
