import { describe, expect, it } from 'vitest';
import { createLogLines } from '../../../../../electron/core/logs/log-lines.ts';
import { unreachable } from '../../../../../renderer/bridge/bridge-error.ts';
import { createLogFeed, pollMs } from '../../../../../renderer/pages/logs/log-feed.ts';
import { usualLines } from '../../../../../renderer/pages/logs/log-search.ts';
import { contract, type Input } from '../../../../../shared/contract/index.ts';
import { fail, ok } from '../../../../../shared/result.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

function start(search: Partial<typeof usualLines> = {}) {
  const clock = createFakeClock();
  const asked: Input<'logs.page'>[] = [];
  let lines = createLogLines({ startedAt: clock.now() });
  let isDown = false;
  let written = 0;
  const write = (count: number): void => {
    for (let index = 0; index < count; index += 1) {
      written += 1;
      const part = written % 2 === 0 ? 'address' : 'history';
      lines.add({ at: written, level: 'info', part, message: `line ${written}`, details: null });
    }
  };
  const begin = () => {
    const feed = createLogFeed(
      { ...usualLines, ...search },
      {
        ask: async (query) => {
          asked.push(query);
          if (isDown) return fail(unreachable);
          return ok(lines.page(contract['logs.page'].input.parse(query)));
        },
        schedule: clock.schedule,
      },
    );
    return { ...feed, stop: feed.start() };
  };
  return {
    clock,
    asked,
    write,
    begin,
    setDown: (down: boolean) => (isDown = down),
    restart: () => {
      lines = createLogLines({ startedAt: clock.now() });
      written = 0;
    },
  };
}
type Feed = ReturnType<ReturnType<typeof start>['begin']>;
const numbersOf = (feed: Feed): readonly number[] =>
  feed.store.getState().tail?.entries.map(({ sequence }) => sequence) ?? [];
/** Its first and its last line, and whether all between are there. */
const spanOf = (feed: Feed): readonly unknown[] => {
  const numbers = numbersOf(feed);
  const first = numbers[0] ?? 0;
  return [first, numbers.at(-1), numbers.every((number, index) => number === first + index)];
};

describe('the log as somebody watches it', () => {
  it('begins with the newest lines and follows each second', async () => {
    const { clock, write, begin } = start();
    write(3);
    const feed = begin();
    await clock.advance(0);
    expect(numbersOf(feed)).toEqual([1, 2, 3]);
    write(2);
    await clock.advance(pollMs);
    expect(numbersOf(feed)).toEqual([1, 2, 3, 4, 5]);
    feed.stop();
    expect(clock.pending()).toBe(0);
  });

  it('catches up at once when more has been written than an answer holds', async () => {
    const { clock, write, begin } = start();
    const feed = begin();
    await clock.advance(0);
    write(1_200);
    await clock.advance(pollMs);
    expect(spanOf(feed)).toEqual([1, 1_200, true]);
  });

  it('shows only what is asked for, and asks for it only', async () => {
    const { clock, asked, write, begin } = start({ part: 'history', text: 'line' });
    write(4);
    const feed = begin();
    await clock.advance(pollMs);
    expect(numbersOf(feed)).toEqual([1, 3]);
    expect(asked.at(-1)).toEqual({
      level: 'info',
      part: 'history',
      text: 'line',
      after: 4,
      limit: 500,
    });
  });

  it('keeps what is shown until other lines come, and goes on with those', async () => {
    const { clock, write, begin } = start();
    write(4);
    const feed = begin();
    await clock.advance(0);
    feed.show({ ...usualLines, part: 'address' });
    expect(numbersOf(feed)).toEqual([1, 2, 3, 4]);
    await clock.advance(0);
    expect(numbersOf(feed)).toEqual([2, 4]);
    write(2);
    await clock.advance(pollMs);
    expect(numbersOf(feed)).toEqual([2, 4, 6]);
    expect(feed.store.getState().view).toBe(2);
  });

  it('stands still while it is paused or nobody looks, and misses nothing', async () => {
    const { clock, asked, write, begin } = start();
    const feed = begin();
    await clock.advance(0);
    feed.setPaused(true);
    write(2);
    const before = asked.length;
    await clock.advance(60_000);
    expect([asked.length, numbersOf(feed)]).toEqual([before, []]);
    feed.setPaused(false);
    await clock.advance(0);
    expect(numbersOf(feed)).toEqual([1, 2]);
    feed.setVisible(false);
    write(1);
    await clock.advance(60_000);
    expect(numbersOf(feed)).toEqual([1, 2]);
    feed.setVisible(true);
    await clock.advance(0);
    expect(numbersOf(feed)).toEqual([1, 2, 3]);
  });

  it('reads back until there is nothing older', async () => {
    const { clock, write, begin } = start();
    write(450);
    const feed = begin();
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([251, 450, true]);
    feed.readBack();
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([51, 450, true]);
    expect(feed.store.getState().tail?.hasOlder).toBe(true);
    feed.readBack();
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([1, 450, true]);
    expect(feed.store.getState().tail?.hasOlder).toBe(false);
  });

  it('jumps to a moment, goes on from there to the newest, and can read back', async () => {
    const { clock, write, begin } = start();
    write(2_000);
    const feed = begin();
    await clock.advance(0);
    feed.jump(301);
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([301, 2_000, true]);
    feed.readBack();
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([101, 2_000, true]);
    feed.jump(null);
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([1_801, 2_000, true]);
  });

  it('finds nothing after the newest line, and reads back from there', async () => {
    const { clock, write, begin } = start();
    write(9);
    const feed = begin();
    feed.jump(5_000);
    await clock.advance(0);
    expect(numbersOf(feed)).toEqual([]);
    feed.readBack();
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([1, 9, true]);
  });

  it('begins anew when the program was started again', async () => {
    const { clock, write, begin, restart } = start();
    write(5);
    const feed = begin();
    await clock.advance(pollMs);
    restart();
    write(2);
    await clock.advance(pollMs);
    expect(numbersOf(feed)).toEqual([1, 2]);
    expect(feed.store.getState().wasRestarted).toBe(true);
  });

  it('says why nothing comes, tries ever more rarely, and goes on without a gap', async () => {
    const { clock, asked, write, begin, setDown } = start();
    write(1);
    const feed = begin();
    await clock.advance(0);
    setDown(true);
    await clock.advance(120_000);
    expect(asked.length).toBeLessThan(20);
    expect(feed.store.getState().error).toEqual(unreachable);
    write(3);
    setDown(false);
    feed.retry();
    await clock.advance(0);
    expect(spanOf(feed)).toEqual([1, 4, true]);
    expect(feed.store.getState().error).toBeNull();
  });

  it('tries again when already the first answer did not come', async () => {
    const { clock, write, begin, setDown } = start();
    setDown(true);
    const feed = begin();
    await clock.advance(0);
    expect(feed.store.getState()).toMatchObject({ tail: null, error: unreachable });
    setDown(false);
    write(1);
    await clock.advance(5_000);
    expect(numbersOf(feed)).toEqual([1]);
  });
});
