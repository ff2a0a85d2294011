import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import type { Uptime } from '../../../../shared/domain/series.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import { createTestApp, startTestApp, type TestApp } from '../../../support/start-app.ts';

const home = '81.2.69.142';
const away = '81.2.69.9';
const owner = { who: 'owner', origin: 'page 192.0.2.7' };
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function call<Value>({ app }: TestApp, name: string, input: object = {}): Promise<Value> {
  const answer = await app.dispatch(name, input, owner);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value as Value;
}
const snapshotOf = (test: TestApp) => call<Snapshot>(test, 'snapshot.get');
const askedOf = ({ asked }: TestApp): number =>
  [...asked.values()].reduce((sum, count) => sum + count, 0);
const uptimeOf = (test: TestApp, from: number) =>
  call<Uptime>(test, 'history.uptime', { series: 1, from, to: test.clock.now() });

describe('while it is paused', () => {
  it('nobody is asked, for hours, and the snapshot says so', async () => {
    const test = await startTestApp();
    await test.advance(10 * minuteMs);
    const since = test.clock.now();
    const before = askedOf(test);
    await call(test, 'watch.pause', { until: null });
    expect(await snapshotOf(test)).toMatchObject({
      pause: { since, until: null },
      link: { state: 'unknown', since },
      families: { ipv4: { addresses: [home] } },
    });
    await test.advance(6 * hourMs);
    expect([askedOf(test), (await snapshotOf(test)).pause]).toEqual([
      before,
      { since, until: null },
    ]);
    await test.app.stop();
  });

  it('neither a sleep, another network nor other settings have anybody asked', async () => {
    const test = await startTestApp();
    await call(test, 'watch.pause', { until: null });
    const before = askedOf(test);
    test.clock.jumpWall(hourMs);
    await test.advance(minuteMs);
    test.setInterfaces([
      { interfaceName: 'wlan0', family: 'ipv4', address: '10.0.0.2', internal: false },
    ]);
    await test.advance(minuteMs);
    await call(test, 'settings.set', { path: 'address.lookSeconds', value: 30 });
    await test.advance(10 * minuteMs);
    expect(askedOf(test)).toBe(before);
    expect((await snapshotOf(test)).link.state).toBe('unknown');
    await test.app.stop();
  });

  it('a look under way is broken off, and nothing is learnt from it', async () => {
    const test = await startTestApp();
    await test.advance(minuteMs);
    test.setAddress(away);
    void test.app.dispatch('address.check', {}, owner);
    await call(test, 'watch.pause', { until: null });
    await test.advance(minuteMs);
    expect(await snapshotOf(test)).toMatchObject({
      looking: false,
      families: { ipv4: { addresses: [home], candidate: null, state: 'confirmed' } },
    });
    await test.app.stop();
  });

  it('a check that is asked for looks once, and neither ends the pause nor says anything of the line', async () => {
    const test = await startTestApp();
    await test.advance(minuteMs);
    await call(test, 'watch.pause', { until: null });
    const before = askedOf(test);
    const checkedAt = test.clock.now() + 30 * minuteMs;
    await test.advance(30 * minuteMs);
    const checked = call<Snapshot>(test, 'address.check');
    await test.advance(1_000);
    expect(await checked).toMatchObject({
      pause: { until: null },
      link: { state: 'unknown' },
      families: { ipv4: { state: 'confirmed', addresses: [home], lastLookAt: checkedAt } },
    });
    const after = askedOf(test);
    expect(after).toBeGreaterThan(before);
    await test.advance(hourMs);
    expect(askedOf(test)).toBe(after);
    await test.app.stop();
  });

  it('its time is unknown: neither uptime nor an outage', async () => {
    const test = await startTestApp();
    await test.advance(10 * minuteMs);
    const pausedAt = test.clock.now();
    await call(test, 'watch.pause', { until: pausedAt + hourMs });
    // What nobody sees while it lasts is none.
    test.setAddress(null);
    await test.advance(50 * minuteMs);
    test.setAddress(home);
    await test.advance(10 * minuteMs);
    const resumedAt = test.clock.now();
    await test.advance(10 * minuteMs);
    const uptime = await uptimeOf(test, pausedAt);
    expect(uptime).toMatchObject({ downMs: 0, degradedMs: 0, share: 1 });
    expect(uptime.unknownMs).toBeGreaterThanOrEqual(hourMs);
    expect(uptime.upMs).toBeGreaterThan(9 * minuteMs);
    const whole = await call<Uptime>(test, 'history.uptime', {
      series: 1,
      from: pausedAt,
      to: resumedAt,
    });
    expect(whole).toMatchObject({ unknownMs: hourMs, share: null, coverage: 0 });
    expect(await call(test, 'history.outages', { from: 0, to: test.clock.now() })).toEqual([]);
    const rows = await call<{ readonly text: string }>(test, 'export.piece', {
      table: 'transitions',
      format: 'ndjson',
    });
    expect(JSON.stringify(rows)).toContain('paused');
    await test.app.stop();
  });

  it('an outage that lasts is not counted on', async () => {
    const test = await startTestApp();
    await test.advance(minuteMs);
    const lostAt = test.clock.now();
    test.setAddress(null);
    void test.app.dispatch('address.check', {}, owner);
    await test.advance(2 * minuteMs);
    expect((await snapshotOf(test)).link.state).toBe('offline');
    const pausedAt = test.clock.now();
    await call(test, 'watch.pause', { until: null });
    await test.advance(5 * hourMs);
    expect(await call(test, 'history.outages', { from: 0, to: test.clock.now() })).toMatchObject([
      { startedAt: lostAt, endedAt: pausedAt },
    ]);
    await test.app.stop();
  });

  it('no name is asked for in the DNS, until it is over', async () => {
    const first = await startTestApp();
    await call(first, 'watch.pause', { until: null });
    await first.app.stop();
    const test = await createTestApp({
      files: first.files,
      content: first.database.content(),
      now: first.clock.now(),
    });
    test.insight.names = { [home]: ['host.example'] };
    await test.settings.set('insight.reverseDns', true, owner);
    await test.app.start();
    await test.advance(minuteMs);
    expect(test.insight.namesAsked).toEqual([]);
    await call(test, 'watch.resume');
    await test.advance(1_000);
    expect(test.insight.namesAsked).toEqual([home]);
    await test.app.stop();
  });
});

describe('the end of a pause', () => {
  it('by itself looks at once, and watches on', async () => {
    const test = await startTestApp();
    await test.advance(10 * minuteMs);
    await call(test, 'watch.pause', { until: test.clock.now() + 15 * minuteMs });
    const before = askedOf(test);
    await test.advance(15 * minuteMs - 1_000);
    expect(askedOf(test)).toBe(before);
    await test.advance(2_000);
    const after = askedOf(test);
    expect(after).toBeGreaterThan(before);
    expect(await snapshotOf(test)).toMatchObject({ pause: null, link: { state: 'online' } });
    await test.advance(6 * minuteMs);
    expect(askedOf(test)).toBeGreaterThan(after);
    await test.app.stop();
  });

  it('by hand looks at once, and finds what has changed meanwhile', async () => {
    const test = await startTestApp();
    await test.advance(minuteMs);
    await call(test, 'watch.pause', { until: null });
    await test.advance(hourMs);
    test.setAddress(away);
    await call(test, 'watch.resume');
    await test.advance(12_000);
    expect(await snapshotOf(test)).toMatchObject({
      pause: null,
      families: { ipv4: { addresses: [away] } },
      lastChange: { before: [home], after: [away] },
    });
    await test.app.stop();
  });

  it('right after its begin still looks', async () => {
    const test = await startTestApp();
    await test.advance(minuteMs);
    const before = askedOf(test);
    void test.app.dispatch('address.check', {}, owner);
    await Promise.all([call(test, 'watch.pause', { until: null }), call(test, 'watch.resume')]);
    await test.advance(2_000);
    expect(askedOf(test)).toBeGreaterThan(before);
    expect((await snapshotOf(test)).families.ipv4.lastLookAt).toBeGreaterThanOrEqual(
      test.clock.now() - 2_000,
    );
    await test.app.stop();
  });
});

describe('a restart', () => {
  it('does not end a pause, whose moment still does', async () => {
    const first = await startTestApp();
    await first.advance(minuteMs);
    const since = first.clock.now();
    const until = since + hourMs;
    await call(first, 'watch.pause', { until });
    await first.advance(minuteMs);
    await first.app.stop();
    expect(first.clock.pending()).toBe(0);
    const test = await createTestApp({
      files: first.files,
      content: first.database.content(),
      now: since + 10 * minuteMs,
    });
    await test.app.start();
    await test.advance(49 * minuteMs);
    expect([askedOf(test), await snapshotOf(test)]).toMatchObject([
      0,
      { pause: { since, until }, families: { ipv4: { addresses: [home] } } },
    ]);
    expect(test.app.health()).toMatchObject({ ready: true, problems: [] });
    const checked = call<Snapshot>(test, 'address.check');
    await test.advance(1_000);
    expect((await checked).link.state).toBe('unknown');
    await test.advance(minuteMs + 1_000);
    expect(askedOf(test)).toBeGreaterThan(0);
    expect(await snapshotOf(test)).toMatchObject({ pause: null, link: { state: 'online' } });
    expect(await uptimeOf(test, since)).toMatchObject({ downMs: 0 });
    await test.app.stop();
  });

  it('that fails leaves no timer behind', async () => {
    const first = await startTestApp();
    await call(first, 'watch.pause', { until: first.clock.now() + hourMs });
    await first.app.stop();
    const test = await createTestApp({ files: first.files, refusal: 'The folder is taken.' });
    expect(await test.app.start()).toMatchObject({ ok: false });
    expect(test.clock.pending()).toBe(0);
    await test.app.stop();
  });

  it('of the history alone does not end it either', async () => {
    const test = await startTestApp();
    await call(test, 'watch.pause', { until: null });
    test.database.die();
    await test.advance(5_000);
    const before = askedOf(test);
    await test.advance(hourMs);
    expect([askedOf(test), (await snapshotOf(test)).pause?.until]).toEqual([before, null]);
    await call(test, 'watch.resume');
    await test.advance(2_000);
    expect(askedOf(test)).toBeGreaterThan(before);
    await test.app.stop();
  });
});

describe('the orders', () => {
  it('stand in the audit log, and a resumption of nothing does not', async () => {
    const test = await startTestApp();
    const pause = { since: test.clock.now(), until: test.clock.now() + hourMs };
    expect(await call(test, 'watch.resume')).toEqual({ ended: null });
    expect(await call(test, 'watch.pause', { until: pause.until })).toEqual(pause);
    expect(await call(test, 'watch.resume')).toEqual({ ended: pause });
    const { items } = await call<{ readonly items: readonly AuditEntry[] }>(test, 'audit.page');
    const written = items.map(({ who, what, before, after }) => ({ who, what, before, after }));
    expect(written.slice(0, 2)).toEqual([
      { who: 'owner', what: 'watch.resume', before: JSON.stringify(pause), after: null },
      { who: 'owner', what: 'watch.pause', before: null, after: JSON.stringify(pause) },
    ]);
    expect(written.filter(({ what }) => what.startsWith('watch.'))).toHaveLength(2);
    await test.app.stop();
  });

  it('say in a sentence what is wrong with an end', async () => {
    const { app } = await startTestApp();
    expect(await app.dispatch('watch.pause', { until: 1 }, owner)).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message: 'This moment is past by the clock of the machine that watches; name a later one.',
      },
    });
    await app.stop();
  });
});
