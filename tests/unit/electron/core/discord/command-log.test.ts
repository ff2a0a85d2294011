import { expect, it } from 'vitest';
import type { NewCommandLog } from '../../../../../electron/core/discord/command/interaction-parts.ts';
import { createCommandLog } from '../../../../../electron/core/discord/command-log.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const entry = (at: number): NewCommandLog => ({
  at,
  bot: 'home',
  guild: null,
  channel: '300000000000000001',
  user: '100000000000000001',
  command: '/ip',
  outcome: 'done',
  elapsedMs: 2.5,
  errorId: null,
});

function open(write?: () => Promise<void>) {
  const clock = createFakeClock();
  const written: number[][] = [];
  const failures: unknown[] = [];
  const log = createCommandLog({
    clock,
    write:
      write ??
      (async (entries) => {
        written.push(entries.map(({ at }) => at));
      }),
    onFailure: (error) => failures.push(error),
  });
  return { clock, log, written, failures };
}

it('writes the commands of a moment as one, in their order', async () => {
  const { clock, log, written } = open();
  log.add(entry(1));
  await clock.advance(100);
  log.add(entry(2));
  expect(written).toEqual([]);
  await clock.advance(150);
  expect(written).toEqual([[1, 2]]);
  log.add(entry(3));
  await clock.advance(250);
  expect(written).toEqual([[1, 2], [3]]);
});

it('writes at once what is gathered when the bot stops, and once only', async () => {
  const { clock, log, written } = open();
  log.add(entry(1));
  await log.flush();
  expect(written).toEqual([[1]]);
  await clock.advance(1_000);
  await log.flush();
  expect(written).toEqual([[1]]);
});

it('says what could not be written, and goes on', async () => {
  const problem = new Error('The history is closed.');
  const { clock, log, failures } = open(() => Promise.reject(problem));
  log.add(entry(1));
  await clock.advance(250);
  expect(failures).toEqual([problem]);
  log.add(entry(2));
  await log.flush();
  expect(failures).toEqual([problem, problem]);
});
