import { dayMs, hourMs } from '../series/widths.ts';

/**
 * How long addresses last, in widths that grow as the times do: hours, days, weeks, months. One hour around a day
 * stands by itself, because providers that cut the connection every 24 hours do so some minutes early or late.
 */
const edgesMs: readonly number[] = [
  0,
  hourMs,
  6 * hourMs,
  12 * hourMs,
  23.5 * hourMs,
  24.5 * hourMs,
  3 * dayMs,
  7 * dayMs,
  28 * dayMs,
  90 * dayMs,
];

/** `fromMs` is in it, `toMs` in the next one. */
export const heldBins: readonly { readonly fromMs: number; readonly toMs: number | null }[] =
  edgesMs.map((fromMs, index) => ({ fromMs, toMs: edgesMs[index + 1] ?? null }));

/** @param heldMs not negative */
export const heldBinOf = (heldMs: number): number =>
  heldBins.findLastIndex(({ fromMs }) => heldMs >= fromMs);
