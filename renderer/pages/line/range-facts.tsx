import { memo } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { Failure } from '../../components/failure.tsx';
import type { Series } from '../../../shared/domain/series.ts';
import type { TimeRange } from '../../charts/time-range.ts';
import { roundedRange } from './line-search.ts';
import { OutageList } from './outage-list.tsx';
import { UptimeSummary } from './uptime-summary.tsx';

interface RangeFactsProps {
  readonly series: Series;
  readonly seen: TimeRange;
  readonly onShow: (range: TimeRange) => void;
}

/** What the range that is seen adds up to. Outages are the line's; a check has none. */
export const RangeFacts = memo(function RangeFacts({ series, seen, onShow }: RangeFactsProps) {
  const range = roundedRange(seen);
  const uptime = useQuery('history.uptime', { series: series.id, ...range });
  return (
    <div className="line-facts">
      {uptime.isError && <Failure error={uptime.error} onRetry={() => void uptime.refetch()} />}
      {uptime.data !== undefined && <UptimeSummary uptime={uptime.data} />}
      {series.kind === 'link' && <Outages range={range} onShow={onShow} />}
    </div>
  );
});

function Outages({
  range,
  onShow,
}: { readonly range: TimeRange } & Pick<RangeFactsProps, 'onShow'>) {
  const outages = useQuery('history.outages', { from: range.from, to: range.to });
  return (
    <>
      {outages.isError && outages.data === undefined && (
        <Failure error={outages.error} onRetry={() => void outages.refetch()} />
      )}
      {outages.data !== undefined && <OutageList outages={outages.data} onShow={onShow} />}
    </>
  );
}
