import { describe, expect, it } from 'vitest';
import { createTestApp, startTestApp, type TestApp } from '../../../support/start-app.ts';

const owner = { who: 'owner', origin: 'page 192.0.2.7' };
const home = '81.2.69.142';
const away = '81.2.69.143';

const snapshotOf = async ({ app }: TestApp): Promise<unknown> => {
  const answer = await app.dispatch('snapshot.get', {}, owner);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

describe('a history whose engine dies', () => {
  it('is opened again, and the watch goes on where it was', async () => {
    const test = await startTestApp();
    const { app, database, advance, setAddress, pushes } = test;
    database.die();
    await advance(0);
    expect(app.health()).toEqual({
      ready: false,
      problems: ['The history has ended by itself and is being opened again.'],
      storage: null,
    });
    await advance(5_000);
    expect(app.health()).toMatchObject({ ready: true, problems: [] });
    expect(await snapshotOf(test)).toMatchObject({
      pause: null,
      storageProblem: null,
      families: { ipv4: { state: 'confirmed', addresses: [home] } },
    });
    setAddress(away);
    await advance(400_000);
    expect(pushes.filter(({ name }) => name === 'change')).toMatchObject([
      { data: { kind: 'first', after: [home] } },
      { data: { kind: 'replaced', before: [home], after: [away] } },
    ]);
    await app.stop();
  });

  it('is given up when it dies again and again', async () => {
    const test = await startTestApp();
    for (const waitMs of [5_000, 15_000, 70_000]) {
      test.database.die();
      await test.advance(waitMs);
      expect(test.app.health().problems).toEqual([]);
    }
    test.database.die();
    await test.advance(600_000);
    expect(test.app.health()).toEqual({
      ready: false,
      problems: [
        'The history has ended several times in a row. Look into the log, then restart IP Beacon.',
      ],
      storage: null,
    });
    await test.app.stop();
  });

  it('is opened again however often, when there is time between', async () => {
    const test = await startTestApp();
    for (let death = 0; death < 5; death += 1) {
      test.database.die();
      await test.advance(600_000);
      expect(test.app.health().problems).toEqual([]);
    }
    await test.app.stop();
  });

  it('stays closed when it cannot be opened again, and says why', async () => {
    const test = await createTestApp({ laterRefusal: 'The folder is gone.' });
    await test.app.start();
    await test.advance(2_000);
    test.database.die();
    await test.advance(2_000);
    expect(test.app.health().problems).toEqual(['The folder is gone.']);
    await test.app.stop();
  });

  it('is left alone when the program stops', async () => {
    const test = await startTestApp();
    test.database.die();
    await test.app.stop();
    await test.advance(120_000);
    expect(test.app.health().ready).toBe(false);
  });
});
