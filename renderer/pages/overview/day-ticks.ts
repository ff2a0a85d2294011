import { barMs, type DaySpan } from './day-span.ts';

/** The moments at which the reader's clock shows 0, 6, 12 and 18 o'clock. @param clock the reader's */
export function dayTicks(
  { from, to }: DaySpan,
  clock: (atMs: number) => { readonly hour: number; readonly minute: number },
): readonly number[] {
  const ticks: number[] = [];
  for (let at = from; at < to; at += barMs) {
    const { hour, minute } = clock(at);
    if (minute === 0 && hour % 6 === 0) ticks.push(at);
  }
  return ticks;
}
