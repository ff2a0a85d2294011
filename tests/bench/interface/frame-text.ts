import { ms, percentile } from '../table.ts';

/** What a display at 60 Hz shows in time, with the jitter of a timer. */
const droppedMs = 17.5;

/** "longest 17 ms, 2 of 120 late" */
export function frameText(frames: readonly number[]): string {
  const late = frames.filter((length) => length > droppedMs).length;
  return `longest ${ms(percentile(frames, 1))}, ${late} of ${frames.length} late`;
}

/** "84 ms (longest 120 ms)" */
export const timesText = (times: readonly number[]): string =>
  `${ms(percentile(times, 0.5))} (longest ${ms(percentile(times, 1))})`;
