import { describe, expect, it } from 'vitest';
import { createPauses } from '../../../../electron/core/pauses.ts';
import { createStore } from '../../../../electron/core/store.ts';
import { createFakeClock } from '../../../support/fake-clock.ts';
import { createMemoryFiles, type MemoryFiles } from '../../../support/memory-files.ts';
import { createMemoryLog } from '../../../support/memory-log.ts';

const path = '/data/pause.json';
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

async function start(files: MemoryFiles = createMemoryFiles(), now?: number) {
  const clock = createFakeClock(now);
  const store = createStore(clock.now());
  const log = createMemoryLog();
  const pauses = createPauses({ clock, log, files, path, store });
  await pauses.start();
  const messages = () => log.entries.map(({ level, message }) => [level, message]);
  return { clock, store, files, pauses, messages };
}
const keptIn = (files: MemoryFiles): unknown => JSON.parse(files.texts.get(path) ?? '"nothing"');

describe('a pause', () => {
  it('lasts until its moment, and is over then by itself', async () => {
    const { clock, store, files, pauses } = await start();
    const pause = { since: clock.now(), until: clock.now() + hourMs };
    expect(await pauses.pause(pause.until)).toEqual({ ok: true, value: pause });
    expect([store.get().pause, keptIn(files)]).toEqual([pause, { pause }]);
    await clock.advance(hourMs - 1);
    expect(store.get().pause).toEqual(pause);
    await clock.advance(1);
    expect([store.get().pause, keptIn(files), clock.pending()]).toEqual([null, { pause: null }, 0]);
  });

  it('without an end lasts until somebody resumes, who is told what it was', async () => {
    const { clock, store, files, pauses } = await start();
    const pause = { since: clock.now(), until: null };
    await pauses.pause(null);
    await clock.advance(90 * 24 * hourMs);
    expect(store.get().pause).toEqual(pause);
    expect(await pauses.resume()).toEqual(pause);
    expect([store.get().pause, keptIn(files)]).toEqual([null, { pause: null }]);
    expect(await pauses.resume()).toBeNull();
  });

  it('that is told another end is the same pause, and ends then only', async () => {
    const { clock, store, pauses } = await start();
    const since = clock.now();
    await pauses.pause(since + 15 * minuteMs);
    await clock.advance(minuteMs);
    await pauses.pause(since + hourMs);
    expect(clock.pending()).toBe(1);
    await clock.advance(30 * minuteMs);
    expect(store.get().pause).toEqual({ since, until: since + hourMs });
    await pauses.pause(null);
    await clock.advance(5 * hourMs);
    expect(store.get().pause).toEqual({ since, until: null });
  });

  it('ends soon after a sleep in which its moment has passed, though the timer stood still', async () => {
    const { clock, store, pauses } = await start();
    await pauses.pause(clock.now() + 8 * hourMs);
    await clock.advance(minuteMs);
    clock.jumpWall(9 * hourMs);
    await clock.advance(10_000);
    expect(store.get().pause).toBeNull();
  });

  it('must not end before now, nor in more than a year', async () => {
    const { clock, store, files, pauses } = await start();
    for (const until of [0, clock.now(), clock.now() + 367 * 24 * hourMs, 1e300]) {
      expect(await pauses.pause(until)).toMatchObject({ ok: false });
    }
    expect([store.get().pause, files.writes()]).toEqual([null, 0]);
  });
});

describe('after a restart', () => {
  it.each([
    ['with', hourMs],
    ['without', null],
  ] as const)('a pause %s an end goes on, and ends as it would have', async (_, lengthMs) => {
    const files = createMemoryFiles();
    const first = await start(files);
    const since = first.clock.now();
    const until = lengthMs === null ? null : since + lengthMs;
    await first.pauses.pause(until);
    first.pauses.stop();
    expect(first.clock.pending()).toBe(0);
    const again = await start(files, since + 20 * minuteMs);
    expect(again.store.get().pause).toEqual({ since, until });
    await again.clock.advance(40 * minuteMs);
    expect(again.store.get().pause === null).toBe(until !== null);
  });

  it('one whose moment has passed meanwhile is over, for good', async () => {
    const files = createMemoryFiles();
    const first = await start(files);
    const since = first.clock.now();
    await first.pauses.pause(since + hourMs);
    first.pauses.stop();
    const again = await start(files, since + 2 * hourMs);
    expect([again.store.get().pause, keptIn(files)]).toEqual([null, { pause: null }]);
  });

  it('a file that is no pause is told of and is none', async () => {
    for (const text of ['', '{"pause":', '{"pause":{"since":"now","until":null}}', '[]']) {
      const { store, messages } = await start(createMemoryFiles({ [path]: text }));
      expect([store.get().pause, messages()]).toEqual([
        null,
        [['warn', 'whether there was a pause cannot be read; there is none now']],
      ]);
    }
  });
});

describe('a disk that is full', () => {
  it('takes neither the pause nor its end away', async () => {
    const { clock, store, files, pauses, messages } = await start();
    files.failWrites('No space is left.');
    expect(await pauses.pause(null)).toMatchObject({ ok: true });
    expect(store.get().pause).toEqual({ since: clock.now(), until: null });
    expect(await pauses.resume()).not.toBeNull();
    expect(store.get().pause).toBeNull();
    expect(messages()).toContainEqual(['error', 'a restart will not know of the pause']);
  });

  it('never keeps an older word over a newer one', async () => {
    const files = createMemoryFiles();
    let turns = 30;
    const { pauses } = await start({
      ...files,
      writeAtomically: async (at, text) => {
        const wait = turns;
        // Whatever comes later is faster.
        turns = 0;
        for (let turn = 0; turn < wait; turn += 1) await Promise.resolve();
        await files.writeAtomically(at, text);
      },
    });
    await Promise.all([pauses.pause(null), pauses.resume()]);
    expect(keptIn(files)).toEqual({ pause: null });
  });
});
