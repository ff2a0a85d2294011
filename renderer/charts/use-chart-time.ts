import { useMemo } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import type { ChartTime } from './chart-plan.ts';
import { createTickLabels } from './tick-labels.ts';

/** How this reader's charts write times and numbers; another one when that changes. */
export function useChartTime(): ChartTime {
  const format = useFormat();
  const { t } = useTranslation();
  return useMemo(
    () => ({
      timeZone: format.timeZone,
      labels: createTickLabels(format),
      number: format.number,
      latency: (ms) => t('duration.milliseconds', { milliseconds: format.number(ms) }),
    }),
    [format, t],
  );
}
