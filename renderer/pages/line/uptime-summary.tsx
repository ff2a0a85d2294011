import type { Uptime } from '../../../shared/domain/series.ts';
import { StatTile } from '../../components/stat-tile.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** How the time that is seen was spent; the share never without how much of it is known. */
export function UptimeSummary({ uptime }: { readonly uptime: Uptime }) {
  const { t } = useTranslation();
  const format = useFormat();
  const spent = (ms: number): string => (ms === 0 ? t('line.none') : format.duration(ms));
  return (
    <dl className="stats">
      <StatTile
        label={t('line.uptime')}
        value={uptime.share === null ? t('line.unknownShare') : format.percent(uptime.share)}
        note={t('line.coverage', { share: format.percent(uptime.coverage) })}
      />
      <StatTile label={t('line.down')} value={spent(uptime.downMs)} />
      <StatTile label={t('line.degraded')} value={spent(uptime.degradedMs)} />
      <StatTile
        label={t('line.unknown')}
        value={spent(uptime.unknownMs)}
        note={
          uptime.maintenanceMs > 0
            ? t('line.maintenance', { time: format.duration(uptime.maintenanceMs) })
            : undefined
        }
      />
    </dl>
  );
}
