import { expect, test } from 'vitest';
import { createPresence } from '../../../../../../electron/core/discord/bot/presence.ts';
import { createFakeClock } from '../../../../../support/fake-clock.ts';

function shown() {
  const clock = createFakeClock();
  const began = clock.monotonicMs();
  const sent: (readonly [atMs: number, text: string])[] = [];
  let isThere = true;
  const presence = createPresence(clock, ({ activities }) => {
    if (isThere) sent.push([clock.monotonicMs() - began, activities[0]?.state ?? '']);
    return isThere;
  });
  const away = (on: boolean): void => {
    isThere = !on;
  };
  return { clock, sent, presence, away };
}

const online = (text: string) => ({ status: 'online', text }) as const;

test('at most one in five seconds leaves, and the newest wins', async () => {
  const { clock, presence, sent } = shown();
  for (const text of ['a', 'b', 'c']) presence.set(online(text));
  await clock.advance(4_999);
  presence.set(online('d'));
  await clock.advance(20_000);
  expect(sent).toEqual([
    [0, 'a'],
    [5_000, 'd'],
  ]);
});

test('the same again is not sent', async () => {
  const { clock, presence, sent } = shown();
  presence.set(online('a'));
  await clock.advance(60_000);
  presence.set(online('a'));
  expect(sent).toEqual([[0, 'a']]);
});

test('what was set while there was no session goes out with the next one', async () => {
  const { away, clock, presence, sent } = shown();
  away(true);
  presence.set(online('a'));
  await clock.advance(60_000);
  away(false);
  presence.again();
  expect(sent).toEqual([[60_000, 'a']]);
});

test('each session is told again', async () => {
  const { clock, presence, sent } = shown();
  presence.again();
  presence.set(online('a'));
  await clock.advance(10_000);
  presence.again();
  await clock.advance(10_000);
  expect(sent).toEqual([
    [0, 'a'],
    [10_000, 'a'],
  ]);
});

test('stopped, it waits for nothing', () => {
  const { clock, presence } = shown();
  presence.set(online('a'));
  presence.stop();
  expect(clock.pending()).toBe(0);
});
