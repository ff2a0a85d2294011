import type { Metric } from './metric.ts';
import { processMetrics } from './process-metrics.ts';
import { readinessMetrics } from './readiness-metrics.ts';
import { storageMetrics } from './storage-metrics.ts';

/** Everything /metrics tells. */
export const metrics: readonly Metric[] = [
  ...readinessMetrics,
  ...storageMetrics,
  ...processMetrics,
];
