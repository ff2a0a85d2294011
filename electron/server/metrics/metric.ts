import type { AppHealth } from '../app-port.ts';

/**
 * One line of /metrics. Names and units follow https://prometheus.io/docs/practices/naming/: base units, a counter
 * ends in `_total`. No label may ever carry an address.
 */
export interface Metric {
  readonly type: 'gauge' | 'counter';
  readonly name: string;
  readonly help: string;
  /** The value now; null leaves the sample out, because 0 would be a claim. */
  readonly read: (health: AppHealth) => number | null;
}

export const secondsOf = (milliseconds: number | null | undefined): number | null =>
  milliseconds === null || milliseconds === undefined ? null : milliseconds / 1000;
