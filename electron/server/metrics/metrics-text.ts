import type { AppHealth } from '../app-port.ts';
import { metrics } from './index.ts';

/** https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format */
export const metricsContentType = 'text/plain; version=0.0.4; charset=utf-8';

/** The metrics as they are now. A registry for each call: nothing is kept between two scrapes. */
export async function metricsText(health: AppHealth): Promise<string> {
  // Loaded at the first scrape: it takes 11 MB, and most people never scrape.
  const { Counter, Gauge, Registry } = await import('prom-client');
  const registry = new Registry();
  for (const { type, name, help, read } of metrics) {
    const value = read(health);
    if (value === null) continue;
    const configuration = { name, help, registers: [registry] };
    if (type === 'counter') new Counter(configuration).inc(value);
    else new Gauge(configuration).set(value);
  }
  return registry.metrics();
}
