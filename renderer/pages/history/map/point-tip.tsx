import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { namedPlace } from './place-title.ts';
import type { PatternPlace } from './place-points.ts';

interface PointTipProps {
  readonly place: PatternPlace;
  /** 0 to 1 from the left and from the top. */
  readonly at: { readonly x: number; readonly y: number };
}

/** A word beside a point, on the side where there is room; the list says the same. */
export function PointTip({ place, at }: PointTipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div
      className="map-tip"
      aria-hidden="true"
      dir="auto"
      data-side={at.x > 0.5 ? 'left' : 'right'}
      style={{ left: `${at.x * 100}%`, top: `${at.y * 100}%` }}
    >
      <strong>{namedPlace(place, t, format)}</strong>
      <span>{t('map.changes', { count: place.changes })}</span>
      <span>{t('map.last', { day: format.date(place.lastAt) })}</span>
    </div>
  );
}
