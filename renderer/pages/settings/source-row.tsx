import type { SourceView } from '../../../shared/domain/source.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SourceHealth } from './source-health.tsx';
import { SourceSwitch } from './source-switch.tsx';
import { SourceTest } from './source-test.tsx';

interface SourceRowProps {
  readonly source: SourceView;
}

/** Who is asked, how, where, how often at most, and how well it does. */
export function SourceRow({ source }: SourceRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div className="source" data-off={!source.enabled || undefined}>
      <SourceSwitch source={source} />
      <div className="source-who">
        <strong>{source.operator}</strong>
        <span className="small quiet">
          {t(source.builtIn ? 'source.builtInAs' : 'source.ownAs', {
            id: source.id,
            method: t(`method.${source.method}`),
          })}
        </span>
        <code className="small source-target" dir="ltr">
          {source.target}
        </code>
        <span className="small quiet">
          {source.minIntervalSeconds > 0
            ? t('source.interval', { interval: format.duration(source.minIntervalSeconds * 1_000) })
            : t('source.noInterval')}
          {source.termsUrl !== null && (
            <a
              className="source-terms"
              href={source.termsUrl}
              target="_blank"
              rel="noreferrer"
              aria-label={t('source.termsOf', { operator: source.operator })}
            >
              {t('source.terms')}
            </a>
          )}
        </span>
      </div>
      <SourceHealth source={source} />
      <SourceTest id={source.id} />
    </div>
  );
}
