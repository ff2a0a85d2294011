import { describe, expect, it } from 'vitest';
import { metrics } from '../../../../../electron/server/metrics/index.ts';
import { metricsText } from '../../../../../electron/server/metrics/metrics-text.ts';
import { readMetrics } from '../../../../support/read-metrics.ts';
import { cannedStorage } from '../../../../support/canned-storage.ts';

const now = Date.UTC(2026, 0, 1, 12, 0, 0, 250);
const healthyStorage = cannedStorage(now);

const valuesOf = async (
  ...args: Parameters<typeof metricsText>
): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    Object.entries(readMetrics(await metricsText(...args)))
      .filter(([name]) => name.startsWith('ip_beacon_'))
      .map(([name, { value }]) => [name, value]),
  );

describe('the metrics', () => {
  it('tell the state of the storage in base units', async () => {
    expect(await valuesOf({ ready: true, problems: [], storage: healthyStorage })).toEqual({
      ip_beacon_ready: 1,
      ip_beacon_problems: 0,
      ip_beacon_storage_data_bytes: 14_680_064,
      ip_beacon_storage_journal_bytes: 214_336,
      ip_beacon_storage_last_snapshot_timestamp_seconds: now / 1000 - 37 * 60,
      ip_beacon_storage_degraded: 0,
      ip_beacon_storage_last_backup_timestamp_seconds: now / 1000 - 9 * 3600,
    });
  });

  it('leave out what is not known, rather than call it 0', async () => {
    const storage = { ...healthyStorage, snapshotAt: null, lastBackupAt: null };
    expect(await valuesOf({ ready: true, problems: [], storage })).toEqual({
      ip_beacon_ready: 1,
      ip_beacon_problems: 0,
      ip_beacon_storage_data_bytes: 14_680_064,
      ip_beacon_storage_journal_bytes: 214_336,
      ip_beacon_storage_degraded: 0,
    });
    expect(await valuesOf({ ready: false, problems: ['Not open yet.'], storage: null })).toEqual({
      ip_beacon_ready: 0,
      ip_beacon_problems: 1,
    });
  });

  it('say that the storage is degraded', async () => {
    const storage = { ...healthyStorage, state: 'degraded' as const, reason: 'The disk is full.' };
    expect(await valuesOf({ ready: true, problems: [], storage })).toMatchObject({
      ip_beacon_ready: 0,
      ip_beacon_problems: 1,
      ip_beacon_storage_degraded: 1,
    });
  });

  it('tell of the process under the names that every Prometheus library uses', async () => {
    const read = readMetrics(await metricsText({ ready: true, problems: [], storage: null }));
    const types = Object.entries(read).map(([name, { type }]) => [name, type]);
    expect(Object.fromEntries(types)).toMatchObject({
      process_cpu_seconds_total: 'counter',
      process_resident_memory_bytes: 'gauge',
      process_start_time_seconds: 'gauge',
    });
    expect(read['process_cpu_seconds_total']?.value).toBeGreaterThan(0);
    expect(read['process_resident_memory_bytes']?.value).toBeGreaterThan(1e7);
    const startedAgoSeconds = Date.now() / 1000 - (read['process_start_time_seconds']?.value ?? 0);
    expect(startedAgoSeconds).toBeGreaterThan(0);
    expect(startedAgoSeconds).toBeLessThan(86_400);
  });

  it('carry neither labels nor texts of the app, so no address and no path', async () => {
    const canary = 'canary 203.0.113.7 in /data';
    const storage = { ...healthyStorage, reason: canary, snapshotProblem: canary, folder: canary };
    const text = await metricsText({ ready: false, problems: [canary], storage });
    expect(text).not.toContain('canary');
    expect(text).not.toContain('{');
  });

  it.each(metrics.map(({ name, help }) => ({ name, help })))(
    '$name ends in its unit or is a yes or no, and its help is a sentence',
    ({ name, help }) => {
      expect(name).toMatch(/^(ip_beacon|process)_[a-z_]+$/);
      expect(help).toMatch(/^[1A-Z].*\.$/);
    },
  );
});
