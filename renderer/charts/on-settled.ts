import type { ChartLink } from './chart-link.ts';

const pauseMs = 150;

/** Runs after each move, once the chart stands still. @returns ends it */
export function onSettled({ store }: ChartLink, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.subscribe((state, before) => {
    if (state.range === before.range && state.moves === before.moves) return;
    clearTimeout(timer);
    timer = setTimeout(run, pauseMs);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
