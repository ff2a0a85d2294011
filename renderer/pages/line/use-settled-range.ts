import { startTransition, useEffect, useState } from 'react';
import type { ChartLink } from '../../charts/chart-link.ts';
import type { TimeRange } from '../../charts/time-range.ts';

const pauseMs = 150;

/** What is seen, once it stands still: for all that need not follow each frame of a zoom. */
export function useSettledRange({ store }: ChartLink): TimeRange {
  const [range, setRange] = useState(() => store.getState().range);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Between the frames of a move that goes on after a short rest.
    const settle = (): void => startTransition(() => setRange(store.getState().range));
    settle();
    const stop = store.subscribe((state, before) => {
      if (state.range === before.range && state.moves === before.moves) return;
      clearTimeout(timer);
      timer = setTimeout(settle, pauseMs);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [store]);
  return range;
}
