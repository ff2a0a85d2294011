import { describe, expect, it } from 'vitest';
import { buildReport } from '../../../../../electron/core/events/report.ts';
import { createChangeHistory } from '../../../../../electron/core/history/changes.ts';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createOutageHistory } from '../../../../../electron/core/history/outages/outage-history.ts';
import { newChange } from '../../../../support/new-changes.ts';
import { startMemorySeries } from '../../../../support/memory-series.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function start() {
  const memory = await startMemorySeries();
  const { database, clock, series, keeper } = memory;
  const queries = connect(database);
  const history = {
    series,
    changes: createChangeHistory(database, queries, clock),
    outages: createOutageHistory(database, queries, clock),
  };
  const [link = 0] = memory.ids;
  const from = clock.now();
  const span = { from, to: from + 24 * hourMs };
  const change = (afterMs: number, given: Parameters<typeof newChange>[0] = {}) =>
    history.changes.add(
      newChange({ firstSeenAt: from + afterMs - 1_000, confirmedAt: from + afterMs, ...given }),
    );
  return {
    clock,
    keeper,
    link,
    span,
    change,
    build: () => buildReport({ history, database }, span),
  };
}

describe('the report of a span', () => {
  it('sums up the line, weighed by time, and what was not watched is in none of it', async () => {
    const { clock, keeper, link, span, build } = await start();
    await clock.advance(2 * hourMs);
    await keeper.recordTransition(link, { state: 'up' });
    await clock.advance(10 * hourMs);
    await keeper.recordTransition(link, { state: 'degraded' });
    await clock.advance(2 * hourMs);
    await keeper.recordTransition(link, { state: 'down' });
    await clock.advance(30 * minuteMs);
    await keeper.recordTransition(link, { state: 'up' });
    await clock.advance(6 * hourMs);
    await keeper.recordTransition(link, { state: 'down' });
    await clock.advance(10 * minuteMs);
    await keeper.recordTransition(link, { state: 'unknown' });
    await clock.advance(12 * hourMs);
    expect(await build()).toEqual({
      ...span,
      addresses: { ipv4: [], ipv6: [] },
      changes: 0,
      outages: 2,
      longestOutageMs: 30 * minuteMs,
      upMs: 16 * hourMs,
      degradedMs: 2 * hourMs,
      downMs: 40 * minuteMs,
      latencyMs: null,
    });
    await keeper.stop();
  });

  it('takes of an outage only what lies in it', async () => {
    const { clock, keeper, link, build } = await start();
    await clock.advance(23 * hourMs);
    await keeper.recordTransition(link, { state: 'down' });
    await clock.advance(5 * hourMs);
    expect(await build()).toMatchObject({ outages: 1, longestOutageMs: hourMs, downMs: hourMs });
    await keeper.stop();
  });

  it('has the median and the slow ones of all latencies in it, and of no other', async () => {
    const { clock, keeper, link, span, build } = await start();
    await keeper.recordTransition(link, { state: 'up' });
    for (let hour = 0; hour < 24; hour += 1) {
      // 20 ms in most hours, 200 ms in three: those are more than the slowest twentieth.
      const latencyMs = hour < 3 ? 200 : 20;
      for (let minute = 0; minute < 60; minute += 10) {
        await keeper.recordReading(link, { latencyMs, ok: true });
        await clock.advance(10 * minuteMs);
      }
    }
    expect(clock.now()).toBe(span.to);
    for (let minute = 0; minute < 120; minute += 1) {
      await keeper.recordReading(link, { latencyMs: 900, ok: true });
      await clock.advance(minuteMs);
    }
    const report = await build();
    expect(report?.latencyMs?.median).toBeCloseTo(20, 0);
    // Two in a hundred: the accuracy of the histograms.
    expect(Math.abs((report?.latencyMs?.p95 ?? 0) / 200 - 1)).toBeLessThan(0.03);
    await keeper.stop();
  });

  it('counts what people call a change, and has the addresses of its end', async () => {
    const { clock, keeper, span, change, build } = await start();
    const v6 = { family: 'ipv6' } as const;
    await change(hourMs, { kind: 'first', before: [], heldMs: null });
    await change(2 * hourMs, { after: ['81.2.69.144'] });
    await change(3 * hourMs, { kind: 'egress-set', after: ['81.2.69.144', '81.2.69.145'] });
    await change(4 * hourMs, { ...v6, kind: 'first', before: [], after: ['2001:db8::1'] });
    await change(5 * hourMs, {
      ...v6,
      kind: 'within-prefix',
      told: false,
      before: ['2001:db8::1'],
      after: ['2001:db8::2'],
    });
    await change(6 * hourMs, { told: false, before: ['81.2.69.144'], after: ['81.2.69.146'] });
    await change(25 * hourMs, { before: ['81.2.69.146'], after: ['81.2.69.147'] });
    await clock.advance(30 * hourMs);
    expect(await build()).toEqual({
      ...span,
      addresses: { ipv4: ['81.2.69.146'], ipv6: ['2001:db8::2'] },
      changes: 3,
      outages: 0,
      longestOutageMs: null,
      upMs: 0,
      degradedMs: 0,
      downMs: 0,
      latencyMs: null,
    });
    await keeper.stop();
  });

  it('counts them all, however many there are', async () => {
    const { clock, keeper, change, build } = await start();
    for (let count = 0; count < 250; count += 1) await change(count * minuteMs);
    await clock.advance(30 * hourMs);
    expect(await build()).toMatchObject({ changes: 250 });
    await keeper.stop();
  });

  it('is none of a span that nobody watched', async () => {
    const { clock, keeper, build } = await start();
    await clock.advance(30 * hourMs);
    expect(await build()).toBe(null);
    await keeper.stop();
  });
});
