import { startTransition, useEffect, useState } from 'react';
import type { ChartLink } from '../../charts/chart-link.ts';
import { onSettled } from '../../charts/on-settled.ts';
import type { TimeRange } from '../../charts/time-range.ts';

/** What is seen, once it stands still: for all that need not follow each frame of a zoom. */
export function useSettledRange(link: ChartLink): TimeRange {
  const [range, setRange] = useState(() => link.store.getState().range);
  useEffect(() => {
    // Between the frames of a move that goes on after a short rest.
    const settle = (): void => startTransition(() => setRange(link.store.getState().range));
    settle();
    return onSettled(link, settle);
  }, [link]);
  return range;
}
