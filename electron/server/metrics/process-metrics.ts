import { readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { Metric } from './metric.ts';

// The names that Prometheus' own client libraries use:
// https://prometheus.io/docs/instrumenting/writing_clientlibs/#process-metrics
// Not collectDefaultMetrics(): its observers of the event loop and the garbage collector run for ever, scraped or
// not, and promtool refuses its nodejs_active_*_total.

export const processMetrics: readonly Metric[] = [
  {
    type: 'counter',
    name: 'process_cpu_seconds_total',
    help: 'Processor time spent, user and system.',
    read: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1e6;
    },
  },
  {
    type: 'gauge',
    name: 'process_resident_memory_bytes',
    help: 'Memory that is resident.',
    read: () => process.memoryUsage.rss(),
  },
  {
    type: 'gauge',
    name: 'process_start_time_seconds',
    help: 'When the process started, in Unix time.',
    read: () => performance.timeOrigin / 1000,
  },
  {
    type: 'gauge',
    name: 'process_open_fds',
    help: 'Open file descriptors.',
    read: () => {
      try {
        return readdirSync('/proc/self/fd').length;
      } catch {
        return null;
      }
    },
  },
];
