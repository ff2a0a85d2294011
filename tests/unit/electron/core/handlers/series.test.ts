import { describe, expect, it } from 'vitest';
import { seriesHandlers } from '../../../../../electron/core/handlers/series.ts';
import { openMemorySeries } from '../../../../support/memory-series.ts';

const hourMs = 3_600_000;
const caller = { who: 'owner', origin: 'test' };

async function open() {
  const memory = await openMemorySeries({ checks: ['gateway'] });
  const from = memory.clock.now();
  await memory.keeper.start();
  await memory.keeper.recordTransition(1, { state: 'up' });
  await memory.clock.advance(hourMs);
  return { from, handlers: seriesHandlers(() => memory.series) };
}

describe('the calls for series', () => {
  it('list the series', async () => {
    const { handlers } = await open();
    expect(await handlers['history.series']({}, caller)).toEqual({
      ok: true,
      value: [
        { id: 1, kind: 'link', name: 'link' },
        { id: 2, kind: 'check', name: 'gateway' },
      ],
    });
  });

  it('give the uptime of a span, and its buckets', async () => {
    const { handlers, from } = await open();
    const span = { series: 1, from, to: from + 2 * hourMs };
    const uptime = {
      from,
      to: from + 2 * hourMs,
      upMs: hourMs,
      degradedMs: 0,
      downMs: 0,
      maintenanceMs: 0,
      unknownMs: hourMs,
      share: 1,
      coverage: 0.5,
    };
    expect(await handlers['history.uptime'](span, caller)).toEqual({ ok: true, value: uptime });
    expect(await handlers['history.buckets']({ ...span, buckets: 1 }, caller)).toEqual({
      ok: true,
      value: [
        {
          ...uptime,
          count: 0,
          minMs: null,
          maxMs: null,
          meanMs: null,
          p50Ms: null,
          p95Ms: null,
          p99Ms: null,
        },
      ],
    });
  });

  it.each([
    [
      { series: 1, from: 5, to: 5 },
      'invalid-input',
      'The span has to end after it begins: "to" (5) must be greater than "from" (5), both UTC milliseconds.',
    ],
    [
      { series: 1, from: 5, to: 9e15 },
      'invalid-input',
      `The span's end (9000000000000000) is no moment: give UTC milliseconds, at most 8640000000000000.`,
    ],
    [
      { series: 7, from: 5, to: 6 },
      'not-found',
      'There is no series number 7; "history.series" lists those there are.',
    ],
  ])('refuse %j and say why', async (span, code, message) => {
    const { handlers } = await open();
    const refused = { ok: false, error: { code, message } };
    expect(await handlers['history.uptime'](span, caller)).toEqual(refused);
    expect(await handlers['history.buckets']({ ...span, buckets: 10 }, caller)).toEqual(refused);
  });
});
