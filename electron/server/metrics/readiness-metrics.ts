import { readinessOf } from '../readiness.ts';
import type { Metric } from './metric.ts';

export const readinessMetrics: readonly Metric[] = [
  {
    type: 'gauge',
    name: 'ip_beacon_ready',
    help: '1 when IP Beacon does its work, 0 when /readyz says why not.',
    read: (health) => Number(readinessOf(health).ready),
  },
  {
    type: 'gauge',
    name: 'ip_beacon_problems',
    help: 'How many problems /readyz names.',
    read: (health) => readinessOf(health).problems.length,
  },
];
