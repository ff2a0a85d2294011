import type { StateTimes } from '../domain/series.ts';

/** Whether a line of readings ends here: buckets may be finer than the readings are apart, so an empty one alone does not end it. */
export const isInterrupted = ({ downMs, maintenanceMs, unknownMs }: StateTimes): boolean =>
  downMs + maintenanceMs + unknownMs > 0;
