import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { heatLevels } from './heat-level.ts';

/** What the shades stand for. */
export function HeatLegend({ most }: { readonly most: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className="heat-legend">
      <span className="visually-hidden">{t('patterns.shades')} </span>
      <span>{format.number(0)}</span>
      {Array.from({ length: heatLevels + 1 }, (_, level) => (
        <span key={level} className="heat-swatch" data-level={level} aria-hidden="true" />
      ))}
      <span>{format.number(most)}</span>
    </span>
  );
}
