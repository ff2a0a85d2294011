import type { LinkSnapshot, LinkState } from '../../../shared/domain/link.ts';
import type { SeriesState } from '../../../shared/domain/series.ts';
import { Explained } from '../../components/explained.tsx';
import { LineStateShape } from '../../components/line-state-shape.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTextNow } from '../../format/use-now.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

const shapes: Readonly<Record<LinkState, SeriesState>> = {
  online: 'up',
  degraded: 'degraded',
  offline: 'down',
  unknown: 'unknown',
};

/** How the line is, for how long, and how fast it answers. */
export function LinkLine({ link }: { readonly link: LinkSnapshot }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { state, since, latencyMs } = link;
  const held = useTextNow((now) =>
    since === null ? '' : format.duration(Math.max(0, now - since)),
  );
  return (
    <p className="link-line" data-state={state}>
      <LineStateShape state={shapes[state]} />
      <span className="link-words">
        {since === null ? (
          <span>{t(`link.${state}`)}</span>
        ) : (
          <Explained
            className="moment"
            explanation={t('link.since', { when: format.dateTime(since), utc: format.utc(since) })}
          >
            {t(`link.${state}For`, { held })}
          </Explained>
        )}
        {latencyMs !== null && (state === 'online' || state === 'degraded') && (
          <span className="quiet link-latency">
            {t('link.latency', { elapsed: format.elapsed(latencyMs) })}
          </span>
        )}
      </span>
    </p>
  );
}
