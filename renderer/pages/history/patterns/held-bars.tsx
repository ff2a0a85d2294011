import type { Patterns } from '../../../../shared/domain/patterns.ts';
import { Panel } from '../../../components/panel.tsx';
import { useFormat } from '../../../format/use-format.ts';
import { useTranslation } from '../../../i18n/use-translation.ts';
import { BarList } from './bar-list.tsx';

type HeldBarsProps = Pick<Patterns, 'held' | 'medianHeldMs'>;

/** How long addresses lasted. */
export function HeldBars({ held, medianHeldMs }: HeldBarsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = ({ fromMs, toMs }: Patterns['held'][number]): string => {
    if (toMs === null) return t('patterns.heldFrom', { from: format.duration(fromMs) });
    if (fromMs === 0) return t('patterns.heldTo', { to: format.duration(toMs) });
    return t('patterns.heldBetween', { from: format.duration(fromMs), to: format.duration(toMs) });
  };
  return (
    <Panel
      title={t('patterns.held')}
      lead={
        medianHeldMs === null
          ? t('patterns.heldUnknown')
          : t('patterns.median', { held: format.duration(medianHeldMs) })
      }
    >
      {medianHeldMs !== null && (
        <BarList
          label={t('patterns.held')}
          of={t('patterns.heldColumn')}
          bars={held.map((each) => ({
            label: label(each),
            count: each.count,
            isMarked:
              medianHeldMs >= each.fromMs && (each.toMs === null || medianHeldMs < each.toMs),
          }))}
        />
      )}
    </Panel>
  );
}
