import type { Bucket } from '../../../shared/domain/series.ts';
import { seriesStates } from '../../../shared/domain/series-state.ts';
import { useTranslation } from '../../i18n/use-translation.ts';

/** What the shapes mean; only those that are in the day, and "up", which the others are told from. */
export function StripLegend({ buckets }: { readonly buckets: readonly Bucket[] }) {
  const { t } = useTranslation();
  const shown = seriesStates.filter(
    (state) => state === 'up' || buckets.some((bucket) => bucket[`${state}Ms`] > 0),
  );
  return (
    <ul className="legend">
      {shown.map((state) => (
        <li key={state}>
          <span className="legend-mark" data-state={state} aria-hidden="true" />
          {t(`day.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
