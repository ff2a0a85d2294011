import { describe, expect, it } from 'vitest';
import { makeHistoryFixture } from '../../../support/history-fixture.ts';
import { openMemoryHistory } from '../../../support/open-memory-history.ts';
import { createTestApp, startTestApp } from '../../../support/start-app.ts';

const owner = { who: 'owner', origin: 'page 192.0.2.7' };

describe('the life of the app', () => {
  it('leaves no timer and asks nobody after its stop', async () => {
    const { app, clock, asked, advance } = await startTestApp();
    void app.dispatch('address.check', {}, owner);
    await app.stop();
    expect(clock.pending()).toBe(0);
    await advance(1_000);
    const before = new Map(asked);
    await clock.advance(3_600_000);
    expect(asked).toEqual(before);
    await app.stop();
  });

  it('writes down what people have asked for, although it ends meanwhile', async () => {
    const { app, database } = await startTestApp();
    const paused = app.dispatch('watch.pause', { until: null }, owner);
    await app.stop();
    expect(await paused).toMatchObject({ ok: true });
    const again = await openMemoryHistory(database.content());
    const { items } = await again.history.audit.page({ page: 0, pageSize: 1 });
    expect(items).toMatchObject([{ what: 'watch.pause' }]);
  });

  it('begins no bot when it is stopped while it starts', async () => {
    const config = JSON.stringify({
      discord: { bots: [{ id: 'home' }], tokens: { home: 'a-token' } },
    });
    const { app, log } = await createTestApp({ config });
    const starting = app.start();
    while (!app.health().ready) await Promise.resolve();
    await app.stop();
    expect(await starting).toMatchObject({ ok: true });
    // By then one that was begun would be there.
    await import('../../../../electron/core/discord/running-bot.ts');
    await new Promise((resolve) => setImmediate(resolve));
    expect(log.entries.filter(({ message }) => message === 'bot')).toEqual([]);
  });

  it('writes down when it stops what it has learnt of the sources', async () => {
    const { app, database, advance, asked } = await startTestApp();
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
    const { app, database, log } = await startTestApp();
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
