import type { Database, SqlValue } from '../../electron/core/ports.ts';
import { createLatencyHistogram } from '../../shared/domain/latency-histogram.ts';
import { twoAgree } from './canned-observations.ts';

/** The first moment of the rows below. */
export const fullHistoryAt = Date.UTC(2025, 11, 1);

/** Something in every table, with text that is hard on formats. */
export async function fillHistory(database: Database): Promise<void> {
  const at = fullHistoryAt;
  const row = (table: string, values: readonly SqlValue[]) => ({
    sql: `insert into ${table} values (${values.map(() => '?').join(', ')})`,
    parameters: values,
  });
  const evidence = JSON.stringify(twoAgree('ipv4', '81.2.69.160', at));
  const histogram = createLatencyHistogram();
  histogram.add(12.5);
  histogram.add(80);
  const hour = 3_600_000;
  const nasty = '=cmd|\'/c "calc"\'!A1,\r\nsecond line\t;';
  await database.transaction([
    row('addresses', [1, 'ipv4', '81.2.69.142']),
    row('addresses', [2, 'ipv4', '81.2.69.160']),
    row('addresses', [3, 'ipv6', '2a02:8108::1']),
    row('changes', [1, 'ipv4', 'first', at, at + 10_000, null, 1, '[]', null]),
    row('changes', [2, 'ipv4', 'egress-set', at + hour, at + hour + 10, hour, 0, evidence, '1 2']),
    row('changes', [3, 'ipv6', 'first', at + hour, at + hour + 10, null, 1, '[]', '']),
    row('places', [1, 'DE', '=Ulm, "west"', 48.4, -9.9875]),
    row('places', [2, 'FR', null, null, null]),
    row('known_changes', [2, 'carrier-grade', '100.64.0.9', null]),
    row('known_changes', [3, null, null, '+wg0']),
    row('change_insights', [2, 0, 2, 1, 64_500, '-Example, "Networks"', 'access', null]),
    row('change_insights', [2, 1, 1, 2, 64_501, 'Other', null, 'p1.example']),
    row('change_insights', [3, 0, 3, null, null, null, null, null]),
    row('change_addresses', [1, 'after', 0, 1]),
    row('change_addresses', [2, 'before', 0, 1]),
    row('change_addresses', [2, 'after', 0, 2]),
    row('change_addresses', [2, 'after', 1, 1]),
    row('change_addresses', [3, 'after', 0, 3]),
    row('candidates', [1, 'ipv4', 2, at, at + 10_000, 'confirmed']),
    row('observations', [at, 'b', 'ipv4', 'o', 'http', 12.125, 2, null, null]),
    row('observations', [at, 'a', 'ipv6', '-o', 'stun', 0, null, 'timeout', nasty]),
    row('observations', [at + hour, 'a', 'ipv4', '', 'dns', 1e-7, null, 'shape', '']),
    row('series', [1, 'link', 'link']),
    row('series', [2, 'check', '+check "one"']),
    row('runs', [1, at, at + hour, at + hour]),
    row('runs', [2, at + hour, at + 2 * hour, at + 2 * hour]),
    row('transitions', [1, 1, at, 'up', null, null]),
    row('transitions', [2, 1, at + hour, 'down', 'router', nasty]),
    row('transitions', [3, 1, at + 2 * hour, 'unknown', null, 'program-stopped']),
    row('readings', [1, 1, at, 12_500, 1]),
    row('readings', [2, 2, at, null, 0]),
    row('rollups', [
      1,
      hour,
      at,
      hour - 5,
      5,
      0,
      0,
      0,
      2,
      12_500,
      80_000,
      92_500,
      histogram.text(),
    ]),
    row('rollups', [2, 60_000, at, 0, 0, 0, 0, 60_000, 0, null, null, 0, '']),
    {
      sql: 'update rollup_progress set rolled_to = ?, readings_from = ?, minutes_from = ?',
      parameters: [at + 2 * hour, at + 60_000, at],
    },
    row('check_results', [2, at, 'degraded', 812.5, 'slow', '{"status":503,"text":"ä=\\u0007"}']),
    row('speed_tests', [
      1,
      at,
      'schedule',
      'near',
      1,
      9_000,
      8.5,
      null,
      44,
      1e7,
      null,
      5e7,
      0,
      null,
      null,
    ]),
    row('events', [
      1,
      'address-changed',
      'info',
      'ipv4',
      'a-1',
      at,
      at + 9,
      '{"after":["81.2.69.160"]}',
    ]),
    row('events', [2, 'line-lost', 'critical', 'link', null, at + hour, at + hour, '{}']),
    row('outbox', [
      1,
      'l',
      'hook',
      'https://canary.example/webhook/canary-key',
      1,
      '{"url":"canary-key"}',
      0,
      null,
      'n',
      'done',
      at,
      1,
      at,
      null,
      at,
      null,
      null,
      at,
    ]),
    row('deliveries', [
      1,
      1,
      1,
      'hook',
      'https://canary.example/webhook/canary-key',
      'a-1',
      null,
      at,
    ]),
    row('deliveries', [2, null, null, 'bot', '123456789012345678', 'status', '99', at + hour]),
    row('discord_commands', [1, at, 'bot', null, '12', '34', '/ip', 'done', 8.25, null]),
    row('settings_history', [
      1,
      at,
      'owner',
      'page',
      'address: {key: canary-key}',
      '["log.level"]',
    ]),
    row('audit_log', [
      1,
      at,
      'owner',
      'page',
      'settings.set',
      'log.level',
      '"info"',
      null,
      '',
      'ab',
    ]),
    row('source_statistics', ['a', '{"asked":1}']),
    row('kept', ['outbox', 'canary-key', '"canary-key"', at]),
  ]);
}

/** Marks of what must never leave; see security.md. */
export const historyCanary = 'canary';
