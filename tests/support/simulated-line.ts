// A line and its checks over years, minute by minute, the same each time: outages of minutes to hours, bad days, times
// in which the program was off, latencies that rise in the evening.

import type { SeriesState } from '../../shared/domain/series.ts';
import { seededNumbers } from './seeded-numbers.ts';

export interface SimulatedLine {
  readonly minutes: number;
  /** The link first, then the checks. */
  readonly seriesCount: number;
  readonly isOff: (minute: number) => boolean;
  readonly stateOf: (series: number, minute: number) => SeriesState;
  /** Null without an answer; undefined when nothing was asked. */
  readonly latencyMsOf: (series: number, minute: number) => number | null | undefined;
}

const codes: readonly SeriesState[] = ['up', 'degraded', 'down', 'maintenance', 'unknown'];
const [up, degraded, down, maintenance, off] = [0, 1, 2, 3, 4] as const;
const dayMinutes = 1_440;
const evenings = Array.from(
  { length: dayMinutes },
  (_, minute) => 1 + 0.4 * Math.sin((minute / dayMinutes) * 2 * Math.PI),
);

/** @param seed another one makes another line */
export function simulateLine(minutes: number, checks: number, seed: number): SimulatedLine {
  const random = seededNumbers(seed);
  const between = (least: number, most: number): number =>
    Math.floor(least + random() * (most - least));

  const link = new Uint8Array(minutes);
  for (let minute = between(dayMinutes, 3 * dayMinutes); minute < minutes;) {
    const kind = random();
    let length = 0;
    if (kind < 0.1) {
      // It is started again at a full hour.
      length = between(1, 10) * 60 - (minute % 60);
      link.fill(off, minute, minute + length);
    } else if (kind < 0.15) {
      length = between(30, 90);
      link.fill(maintenance, minute, minute + length);
    } else if (kind < 0.4) {
      length = between(10, 180);
      link.fill(degraded, minute, minute + length);
    } else {
      length = between(1, 45) * (random() < 0.1 ? 8 : 1);
      link.fill(down, minute, minute + length);
    }
    minute += length + between(dayMinutes, 12 * dayMinutes);
  }

  const series = [link];
  for (let check = 0; check < checks; check += 1) {
    const own = new Uint8Array(minutes);
    for (let minute = between(0, 9 * dayMinutes); minute < minutes;) {
      const length = between(3, 60);
      own.fill(down, minute, minute + length);
      minute += length + between(3 * dayMinutes, 40 * dayMinutes);
    }
    // Checks that need the line are skipped, not failed, while it is down.
    for (let minute = 0; minute < minutes; minute += 1) {
      if (link[minute] === off || link[minute] === down) own[minute] = off;
    }
    series.push(own);
  }

  const codeOf = (index: number, minute: number): number => series[index]?.[minute] ?? up;
  return {
    minutes,
    seriesCount: series.length,
    isOff: (minute) => link[minute] === off,
    stateOf: (index, minute) => codes[codeOf(index, minute)] ?? 'unknown',
    latencyMsOf: (index, minute) => {
      const code = codeOf(index, minute);
      if (code === off) return undefined;
      if (code === down) return null;
      const noise = hash(minute * 31 + index * 7_919 + seed);
      const evening = evenings[minute % dayMinutes] ?? 1;
      const spike = noise > 0.995 ? 20 : code === degraded ? 6 : 1;
      return Math.round((8 + index * 5 + noise * 6) * evening * spike * 1_000) / 1_000;
    },
  };
}

/** 0 to 1, from a number, without anything before it. */
function hash(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
