import type { ChartLink } from './chart-link.ts';
import { createRest } from './rest.ts';

const pauseMs = 150;

/** Runs after each move, once the chart stands still. @returns ends it */
export function onSettled({ store }: ChartLink, run: () => void): () => void {
  const rest = createRest(pauseMs, run);
  const stop = store.subscribe((state, before) => {
    if (state.range !== before.range || state.moves !== before.moves) rest.moved();
  });
  return () => {
    stop();
    rest.end();
  };
}
