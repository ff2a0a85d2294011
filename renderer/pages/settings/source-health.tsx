import { CircleCheck, CircleDashed, CirclePause, CircleX, type LucideIcon } from 'lucide-react';
import type { BreakerState, SourceView } from '../../../shared/domain/source.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const icons: Readonly<Record<BreakerState, LucideIcon>> = {
  closed: CircleCheck,
  open: CircleX,
  'half-open': CircleDashed,
};

export function SourceHealth({ source }: { readonly source: SourceView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asked, breaker, lastError, latencyMs, successRate } = source.statistics;
  const Icon = source.enabled ? icons[breaker] : CirclePause;
  const facts =
    asked === 0
      ? [t('source.neverAsked')]
      : [
          t('source.rate', { percent: format.percent(successRate) }),
          ...(latencyMs === null
            ? []
            : [t('source.latency', { latency: format.elapsed(latencyMs) })]),
          t('source.asked', { count: asked }),
        ];
  return (
    <div className="source-health small" data-breaker={source.enabled ? breaker : 'off'}>
      <span className="source-breaker">
        <Icon size={15} aria-hidden="true" />
        {source.enabled ? t(`source.breaker.${breaker}`) : t('source.off')}
      </span>
      <ul className="source-facts quiet">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {lastError !== null && (
        <span className="quiet">
          {lastError.detail === ''
            ? t('source.lastError', { sentence: t(`observation.error.${lastError.code}`) })
            : t('source.lastErrorWith', {
                sentence: t(`observation.error.${lastError.code}`),
                detail: lastError.detail,
              })}
        </span>
      )}
    </div>
  );
}
