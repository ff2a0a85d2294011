import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import type { SourceView } from '../../../../shared/domain/source.ts';
import { createTestApp, startTestApp } from '../../../support/start-app.ts';

const home = '81.2.69.142';
const away = '81.2.69.9';
const owner = { who: 'owner', origin: 'page 192.0.2.7' };

describe('the app', () => {
  it('learns the address, and says so over the contract', async () => {
    const { app } = await startTestApp();
    expect(await app.dispatch('snapshot.get', {}, owner)).toMatchObject({
      ok: true,
      value: {
        looking: false,
        families: { ipv4: { state: 'confirmed', addresses: [home] }, ipv6: { state: 'unknown' } },
        lastChange: { id: 1, kind: 'first', after: [home] },
      },
    });
    expect(await app.dispatch('about.get', {}, owner)).toMatchObject({
      value: { version: '1.2.3' },
    });
    await app.stop();
  });

  it('is ready once the history is open', async () => {
    const { app } = await createTestApp();
    expect(app.health()).toEqual({
      ready: false,
      problems: ['The history is not open yet.'],
      storage: null,
    });
    await app.start();
    expect(app.health()).toMatchObject({
      ready: true,
      problems: [],
      storage: { state: 'ok', folder: '/data' },
    });
    await app.stop();
    expect(app.health().ready).toBe(false);
  });

  it('confirms a change, records it and pushes it once', async () => {
    const { app, pushes, setAddress, advance } = await startTestApp();
    await advance(60_000);
    setAddress(away);
    void app.dispatch('address.check', {}, owner);
    await advance(12_000);
    const told = pushes.filter(({ name }) => name === 'change');
    expect(told).toMatchObject([
      { data: { kind: 'first', after: [home] } },
      { data: { id: 2, kind: 'replaced', before: [home], after: [away], told: true } },
    ]);
    expect(await app.dispatch('history.changes', { text: '69.9' }, owner)).toMatchObject({
      value: { total: 1, items: [{ id: 2 }] },
    });
    expect(await app.dispatch('history.change', { id: 2 }, owner)).toMatchObject({
      value: {
        evidence: expect.arrayContaining([expect.objectContaining({ operator: 'a.example' })]),
      },
    });
    expect(await app.dispatch('history.change', { id: 3 }, owner)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no change number 3.' },
    });
    await app.stop();
  });

  it('pushes several facts of one moment as one snapshot, the newest', async () => {
    const { app, pushes, advance } = await startTestApp();
    await advance(1_000);
    const before = pushes.filter(({ name }) => name === 'snapshot').length;
    void app.dispatch('address.check', {}, owner);
    await advance(1_000);
    const snapshots = pushes.filter(({ name }) => name === 'snapshot').slice(before);
    expect(snapshots.length).toBeLessThanOrEqual(2);
    expect(snapshots.at(-1)?.data).toEqual(
      ((await app.dispatch('snapshot.get', {}, owner)) as { value: unknown }).value,
    );
    await app.stop();
  });

  it('says when the line is lost and when it is back, and shows both in the history', async () => {
    const { app, clock, setAddress, advance } = await startTestApp();
    const linkNow = async () =>
      ((await app.dispatch('snapshot.get', {}, owner)) as { value: Snapshot }).value.link;
    expect(await linkNow()).toMatchObject({ state: 'online', latencyMs: expect.any(Number) });
    await advance(60_000);
    const lostAt = clock.now();
    setAddress(null);
    void app.dispatch('address.check', {}, owner);
    await advance(30_000);
    expect(await linkNow()).toMatchObject({ state: 'offline', since: lostAt });
    const outages = () => app.dispatch('history.outages', { from: 0, to: clock.now() + 1 }, owner);
    expect(await outages()).toMatchObject({
      value: [
        {
          startedAt: lostAt,
          endedAt: null,
          blame: null,
          evidence: {
            asked: expect.any(Number),
            answered: 0,
            operators: ['a.example', 'b.example', 'c.example'],
            errors: [{ code: 'connect', count: expect.any(Number) }],
          },
        },
      ],
    });
    setAddress(home);
    const backAt = clock.now();
    void app.dispatch('address.check', {}, owner);
    await advance(30_000);
    expect(await linkNow()).toMatchObject({ state: 'online', since: backAt });
    expect(await outages()).toMatchObject({ value: [{ startedAt: lostAt, endedAt: backAt }] });
    expect(await app.dispatch('history.events', { limit: 3 }, owner)).toMatchObject({
      value: [{ type: 'outage-ended' }, { type: 'outage-began' }, { type: 'change' }],
    });
    const span = { series: 1, from: lostAt, to: backAt };
    expect(await app.dispatch('history.uptime', span, owner)).toMatchObject({
      value: { downMs: backAt - lostAt },
    });
    await app.stop();
    expect(clock.pending()).toBe(0);
  });

  it('looks at once when the network changes', async () => {
    const { app, asked, setInterfaces, advance } = await startTestApp();
    await advance(30_000);
    const before = asked.get('a.example');
    setInterfaces([
      { interfaceName: 'wlan0', family: 'ipv4', address: '10.0.0.2', internal: false },
    ]);
    await advance(6_000);
    expect(asked.get('a.example')).toBe((before ?? 0) + 1);
    await app.stop();
  });

  it('lets a changed setting hold at once', async () => {
    const { app, asked, settings, advance } = await startTestApp();
    await advance(10_000);
    const before = Object.fromEntries(asked);
    expect(
      await app.dispatch('sources.setEnabled', { id: 'a', enabled: false }, owner),
    ).toMatchObject({
      ok: true,
    });
    await advance(1_000);
    expect(settings.get().address.disabledSources).toEqual(['a']);
    expect(asked.get('a.example')).toBe(before['a.example']);
    expect(asked.get('b.example')).toBe((before['b.example'] ?? 0) + 1);
    expect(asked.get('c.example')).toBe((before['c.example'] ?? 0) + 1);
    await app.stop();
  });

  it('pushes that the settings have changed, after the entry in the audit log', async () => {
    const { app, pushes, settings } = await startTestApp();
    const told = () => pushes.filter(({ name }) => name === 'settings').map(({ data }) => data);
    await app.dispatch('settings.set', { path: 'server.port', value: 9000 }, owner);
    expect(told()).toEqual([{ changed: ['server.port'] }]);
    expect(await app.dispatch('audit.page', { pageSize: 1 }, owner)).toMatchObject({
      value: { items: [{ what: 'settings.set', subject: 'server.port' }] },
    });
    await settings.replace('# as it came\n', owner);
    expect(told().at(-1)).toEqual({
      changed: expect.arrayContaining(['address.sources', 'server.port']),
    });
    await app.stop();
    await settings.set('server.port', 9001, owner);
    expect(told()).toHaveLength(2);
  });

  it('knows after a restart what it knew, and tells a change of meanwhile', async () => {
    const first = await startTestApp();
    await first.app.stop();
    const second = await createTestApp({ content: first.database.content() });
    second.setAddress(away);
    await second.app.start();
    await second.advance(12_000);
    expect(second.pushes.filter(({ name }) => name === 'change')).toMatchObject([
      { data: { id: 2, kind: 'replaced', before: [home], after: [away] } },
    ]);
    expect(await second.app.dispatch('sources.list', {}, owner)).toMatchObject({
      value: expect.arrayContaining([
        expect.objectContaining({ id: 'a', statistics: expect.objectContaining({ asked: 3 }) }),
      ]),
    });
    await second.app.stop();
  });

  it('has lost at most an hour of what it has learnt of the sources when it is killed', async () => {
    const first = await startTestApp();
    const answeredAfterKill = async (): Promise<unknown> => {
      const second = await createTestApp({ content: first.database.content() });
      second.setAddress(null);
      await second.app.start();
      const listed = await second.app.dispatch('sources.list', {}, owner);
      await second.app.stop();
      if (!listed.ok) throw new Error('The sources are not listed.');
      return (listed.value as readonly SourceView[]).find(({ id }) => id === 'a')?.statistics
        .answered;
    };
    await first.advance(600_000);
    expect(await answeredAfterKill()).toBe(1);
    await first.advance(3_000_000);
    // Twelve looks an hour.
    const answered = Number(await answeredAfterKill());
    expect(answered).toBeGreaterThanOrEqual(Number(first.asked.get('a.example')) - 12);
    expect(answered).toBeGreaterThan(1);
    await first.app.stop();
  });

  it('goes on watching and telling when the history cannot be written, and says so', async () => {
    const { app, database, pushes, setAddress, advance } = await startTestApp();
    await advance(60_000);
    database.failWrites('The disk is full.');
    setAddress(away);
    void app.dispatch('address.check', {}, owner);
    await advance(12_000);
    expect(pushes.filter(({ name }) => name === 'change').at(-1)).toMatchObject({
      data: { after: [away] },
    });
    expect(app.health()).toMatchObject({
      ready: false,
      problems: ['The history cannot be written: The disk is full.'],
    });
    database.failWrites(null);
    await advance(310_000);
    expect(app.health()).toMatchObject({ ready: true, problems: [] });
    await app.stop();
  });

  it('says why the history is not open when a restored one does not open', async () => {
    const laterRefusal = 'The history is encrypted, and IP_BEACON_PASSPHRASE is not set.';
    const { app, backupFiles } = await startTestApp({ laterRefusal });
    const made = await app.dispatch('backups.create', { job: 'one' }, owner);
    const place = { backup: backupFiles.backups[0]?.name };
    expect(made.ok).toBe(true);
    expect(await app.dispatch('backups.restore', { place, job: 'two' }, owner)).toMatchObject({
      ok: false,
      error: { message: laterRefusal },
    });
    expect(app.health()).toEqual({ ready: false, problems: [laterRefusal], storage: null });
    await app.stop();
  });
});
