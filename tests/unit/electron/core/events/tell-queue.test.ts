import { describe, expect, it } from 'vitest';
import { createTellQueue } from '../../../../../electron/core/events/tell-queue.ts';
import type { NewToldEvent } from '../../../../../shared/domain/told-event.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

const event = (number: number, threadKey: string | null = `line:${number}`): NewToldEvent => ({
  kind: 'line-lost',
  severity: 'warning',
  subject: 'link',
  threadKey,
  at: number,
  data: { since: number, blame: null },
});

function start() {
  const clock = createFakeClock();
  const log = createMemoryLog();
  const told: number[] = [];
  let tries = 0;
  let problem: string | null = null;
  const queue = createTellQueue({
    clock,
    log,
    tell: async ({ at }) => {
      tries += 1;
      // Takes a moment, as a disk does.
      await Promise.resolve();
      if (problem !== null) throw new Error(problem);
      told.push(at);
    },
  });
  return {
    clock,
    queue,
    told,
    tries: () => tries,
    messages: () => log.entries.map(({ message }) => message),
    fail: (why: string | null) => {
      problem = why;
    },
  };
}

describe('what is to be told', () => {
  it('is told at once, one after the other', async () => {
    const { clock, queue, told } = start();
    for (const number of [1, 2, 3]) queue.add(event(number));
    await clock.advance(0);
    queue.add(event(4));
    await clock.advance(0);
    expect([told, clock.pending()]).toEqual([[1, 2, 3, 4], 0]);
  });

  it('is told at once although it comes just when the one before is done', async () => {
    for (let turns = 0; turns < 10; turns += 1) {
      const clock = createFakeClock();
      const told: number[] = [];
      const queue = createTellQueue({
        clock,
        log: createMemoryLog(),
        tell: async ({ at }) => {
          told.push(at);
          if (at < 5) void addAfter(at + 1);
        },
      });
      const addAfter = async (number: number): Promise<void> => {
        for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
        queue.add(event(number));
      };
      queue.add(event(1));
      for (let step = 0; step < 5; step += 1) await clock.advance(0);
      expect(told).toEqual([1, 2, 3, 4, 5]);
    }
  });

  it('waits where it cannot be written, and goes in its order a minute later', async () => {
    const { clock, queue, told, fail, messages } = start();
    fail('The disk is full.');
    for (const number of [1, 2]) queue.add(event(number));
    await clock.advance(3 * minuteMs);
    expect([told, messages()]).toEqual([[], ['an event cannot be told now']]);
    fail(null);
    await clock.advance(minuteMs);
    expect([told, clock.pending()]).toEqual([[1, 2], 0]);
  });

  it('is tried again once a minute and with the next one, not more often', async () => {
    const { clock, queue, told, fail, tries } = start();
    fail('The disk is full.');
    queue.add(event(1));
    await clock.advance(minuteMs - 1);
    expect(tries()).toBe(1);
    await clock.advance(5 * minuteMs + 1);
    expect(tries()).toBe(7);
    fail(null);
    queue.add(event(2));
    await clock.advance(0);
    expect([told, clock.pending()]).toEqual([[1, 2], 0]);
  });

  it('waits once, unless it stands alone', async () => {
    const { clock, queue, told, fail } = start();
    fail('The disk is full.');
    for (const each of [event(1), event(1), event(2, null), event(2, null)]) queue.add(each);
    fail(null);
    await clock.advance(minuteMs);
    expect(told).toEqual([1, 2, 2]);
  });

  it('is a hundred at most: then the oldest is lost', async () => {
    const { clock, queue, told, fail, messages } = start();
    fail('The disk is full.');
    for (let number = 1; number <= 102; number += 1) queue.add(event(number));
    await clock.advance(0);
    fail(null);
    for (let minute = 0; minute < 10; minute += 1) await clock.advance(minuteMs);
    expect([told.length, told[0], told.at(-1)]).toEqual([100, 3, 102]);
    expect(messages().filter((message) => message.startsWith('too many'))).toHaveLength(2);
  });

  it('is given up after a day, so that one bad event is not in the way of all', async () => {
    const clock = createFakeClock();
    const log = createMemoryLog();
    const told: number[] = [];
    const queue = createTellQueue({
      clock,
      log,
      tell: async ({ at }) => {
        if (at === 1) throw new Error('It cannot be written.');
        told.push(at);
      },
    });
    for (const number of [1, 2]) queue.add(event(number));
    await clock.advance(24 * hourMs - minuteMs);
    expect(told).toEqual([]);
    await clock.advance(2 * minuteMs);
    expect([told, clock.pending()]).toEqual([[2], 0]);
    expect(log.entries.map(({ message }) => message)).toEqual([
      'an event cannot be told now',
      'an event is given up',
    ]);
  });
});

describe('the end', () => {
  it('waits for what is being told', async () => {
    const { clock, queue, told } = start();
    for (const number of [1, 2]) queue.add(event(number));
    await queue.stop();
    expect([told, clock.pending()]).toEqual([[1, 2], 0]);
  });

  it('tries once more what could not be told', async () => {
    const { clock, queue, told, fail } = start();
    fail('The disk is full.');
    queue.add(event(1));
    await clock.advance(0);
    fail(null);
    await queue.stop();
    expect([told, clock.pending()]).toEqual([[1], 0]);
  });

  it('says what is lost, and leaves nothing running', async () => {
    const { clock, queue, told, fail, messages } = start();
    fail('The disk is full.');
    queue.add(event(1));
    await queue.stop();
    queue.add(event(2));
    fail(null);
    await clock.advance(hourMs);
    expect([told, clock.pending(), messages().at(-1)]).toEqual([[], 0, 'events are lost']);
  });
});
