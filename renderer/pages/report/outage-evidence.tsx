import type { Outage } from '../../../shared/domain/link.ts';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** Who was asked while it lasted, how often, and what came of it. */
export function OutageEvidence({ evidence }: Pick<Outage, 'evidence'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const { asked, answered, operators, errors } = evidence;
  if (asked === 0) return <>{t('report.notKept')}</>;
  return (
    <>
      <span>
        {t('report.asked', {
          count: asked,
          operators: format.list(operators),
          answered: format.number(answered),
        })}
      </span>
      {errors.map(({ code, count }) => (
        <span key={code} className="quiet">
          {t('report.error', {
            times: format.number(count),
            error: t(`observation.error.${code}`),
          })}
        </span>
      ))}
    </>
  );
}
