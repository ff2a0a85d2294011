import { describe, expect, it } from 'vitest';
import type { SourceView } from '../../../../shared/domain/source.ts';
import { makeHistoryFixture } from '../../../support/history-fixture.ts';
import { openMemoryHistory } from '../../../support/open-memory-history.ts';
import { createTestApp } from '../../../support/start-app.ts';

const home = '81.2.69.142';
const away = '81.2.69.9';
const owner = { who: 'owner', origin: 'page 192.0.2.7' };

async function startedApp(options?: Parameters<typeof createTestApp>[0]) {
  const test = await createTestApp(options);
  expect(await test.app.start()).toEqual({ ok: true, value: undefined });
  await test.advance(2_000);
  return test;
}

describe('the app', () => {
  it('learns the address, and says so over the contract', async () => {
    const { app } = await startedApp();
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
    const { app, pushes, setAddress, advance } = await startedApp();
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
    const { app, pushes, advance } = await startedApp();
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

  it('looks at once when the network changes', async () => {
    const { app, asked, setInterfaces, advance } = await startedApp();
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
    const { app, asked, settings, advance } = await startedApp();
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

  it('knows after a restart what it knew, and tells a change of meanwhile', async () => {
    const first = await startedApp();
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
    const first = await startedApp();
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
    const { app, database, pushes, setAddress, advance } = await startedApp();
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
    const { app, backupFiles } = await startedApp({ laterRefusal });
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

  it('leaves no timer and asks nobody after its stop', async () => {
    const { app, clock, asked, advance } = await startedApp();
    void app.dispatch('address.check', {}, owner);
    await app.stop();
    expect(clock.pending()).toBe(0);
    await advance(1_000);
    const before = new Map(asked);
    await clock.advance(3_600_000);
    expect(asked).toEqual(before);
    await app.stop();
  });

  it('writes down when it stops what it has learnt of the sources', async () => {
    const { app, database, advance, asked } = await startedApp();
    await advance(600_000);
    await app.stop();
    const again = await openMemoryHistory(database.content());
    const known = await again.history.sourceStatistics.load();
    expect(known.get('a')?.asked).toBe(asked.get('a.example'));
  });

  it('keeps a backup before it brings an older history to the newest form', async () => {
    const { app, backupFiles } = await createTestApp({ content: await makeHistoryFixture(1) });
    expect(await app.start()).toEqual({ ok: true, value: undefined });
    expect(backupFiles.done).toEqual(['write migration']);
    await app.stop();
  });

  it('begins nothing when the database cannot be opened', async () => {
    const { app, clock, asked } = await createTestApp({
      refusal: 'Another IP Beacon uses the folder.',
    });
    expect(await app.start()).toEqual({ ok: false, error: 'Another IP Beacon uses the folder.' });
    expect([clock.pending(), asked.size]).toEqual([0, 0]);
    await app.stop();
  });

  it('begins nothing when it is stopped while it starts', async () => {
    const { app, clock, asked } = await createTestApp();
    const started = app.start();
    await app.stop();
    expect(await started).toEqual({
      ok: false,
      error: 'The program was stopped while it started.',
    });
    expect([clock.pending(), asked.size]).toEqual([0, 0]);
  });

  it('answers a call that fails inside with an id that stands in the log', async () => {
    const { app, database, log } = await startedApp();
    await database.close();
    expect(await app.dispatch('history.changes', {}, owner)).toMatchObject({
      ok: false,
      error: { code: 'internal', id: 'b0b0cafe' },
    });
    expect(log.entries.filter(({ level }) => level === 'error')).toMatchObject([
      { details: { id: 'b0b0cafe' } },
    ]);
  });

  it('asks for patience as long as the history is not open', async () => {
    const { app } = await createTestApp();
    expect(await app.dispatch('history.changes', {}, owner)).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message: 'The history is just being opened; try again in a moment.',
      },
    });
    expect(await app.dispatch('about.get', {}, owner)).toMatchObject({ ok: true });
  });
});
