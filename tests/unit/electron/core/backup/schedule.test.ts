import { expect, test } from 'vitest';
import { createBackupSchedule } from '../../../../../electron/core/backup/schedule.ts';
import { createFakeClock } from '../../../../support/fake-clock.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const noon = Date.UTC(2026, 0, 10, 12);

function start(lastAt: number | null, expression = '30 3 * * *', timeZone = 'UTC') {
  const clock = createFakeClock(noon);
  const runs: string[] = [];
  const plans: (string | null)[] = [];
  const world = { clock, runs, plans, expression, succeeds: true, until: Promise.resolve() };
  const text = (moment: number | null): string | null =>
    moment === null ? null : new Date(moment).toISOString().slice(5, 16);
  const schedule = createBackupSchedule({
    clock,
    random: { bytes: () => Uint8Array.of(0) },
    expression: () => world.expression,
    run: async () => {
      runs.push(text(clock.now()) ?? '');
      await world.until;
      return world.succeeds;
    },
    onPlan: () => plans.push(text(schedule.nextAt())),
    timeZone,
  });
  schedule.start(lastAt);
  return Object.assign(world, { schedule });
}

const recently = noon - hourMs;

test('it runs at each time that the expression names, and says the next one', async () => {
  const { clock, runs, plans } = start(recently);
  await clock.advance(3 * dayMs);
  expect(runs).toEqual(['01-11T03:30', '01-12T03:30', '01-13T03:30']);
  expect(plans).toEqual(['01-11T03:30', '01-12T03:30', '01-13T03:30', '01-14T03:30']);
});

test('without an expression it never runs, and nothing waits', async () => {
  const { clock, runs, schedule } = start(null, '');
  await clock.advance(3 * dayMs);
  expect({ runs, next: schedule.nextAt(), pending: clock.pending() }).toEqual({
    runs: [],
    next: null,
    pending: 0,
  });
});

test('what was missed while the program did not run is made up once, ten minutes after the start', async () => {
  const { clock, runs } = start(noon - 5 * dayMs);
  await clock.advance(dayMs);
  expect(runs).toEqual(['01-10T12:10', '01-11T03:30']);
});

test('a first backup does not wait for the night', async () => {
  const { clock, runs } = start(null);
  await clock.advance(hourMs);
  expect(runs).toEqual(['01-10T12:10']);
});

test('a last backup that stands in the future was written by a wrong clock and counts as none', async () => {
  const { clock, runs } = start(noon + 400 * dayMs);
  await clock.advance(hourMs);
  expect(runs).toEqual(['01-10T12:10']);
});

test('several times that the machine has slept through are made up once, within the hour', async () => {
  const { clock, runs, schedule } = start(recently);
  clock.jumpWall(3 * dayMs);
  await clock.advance(hourMs);
  expect(runs).toEqual(['01-13T13:00']);
  expect(schedule.nextAt()).toBe(Date.UTC(2026, 0, 14, 3, 30));
});

test('a clock that is set back by a year does not put the next backup off by a year', async () => {
  const { clock, runs } = start(recently);
  clock.jumpWall(-365 * dayMs);
  await clock.advance(dayMs);
  expect(runs).toEqual(['01-11T03:30']);
  expect(new Date(clock.now()).getUTCFullYear()).toBe(2025);
});

test('the end of summer time brings no second backup in one night', async () => {
  const { clock, runs } = start(recently, '30 2 * * *', 'Europe/Berlin');
  clock.jumpWall(Date.UTC(2026, 9, 23, 12) - clock.now());
  await clock.advance(3 * dayMs);
  expect(runs).toEqual(['10-23T13:00', '10-24T00:30', '10-25T00:30', '10-26T01:30']);
});

test('one that failed is tried again after longer and longer pauses, until it succeeds', async () => {
  const world = start(recently);
  world.succeeds = false;
  await world.clock.advance(17 * hourMs);
  expect(world.runs).toEqual([
    '01-11T03:30',
    '01-11T03:35',
    '01-11T03:45',
    '01-11T04:05',
    '01-11T04:45',
  ]);
  world.succeeds = true;
  await world.clock.advance(2 * dayMs);
  expect(world.runs.slice(5)).toEqual(['01-11T06:05', '01-12T03:30', '01-13T03:30']);
});

test('a retry never comes later than the regular time', async () => {
  const world = start(recently, '*/3 * * * *');
  world.succeeds = false;
  await world.clock.advance(7 * minuteMs);
  expect(world.runs).toEqual(['01-10T12:03', '01-10T12:06']);
});

test('another expression counts at once, and an empty one ends it', async () => {
  const world = start(recently);
  world.expression = '0 18 * * *';
  world.schedule.replan();
  await world.clock.advance(7 * hourMs);
  expect(world.runs).toEqual(['01-10T18:00']);
  world.expression = '';
  world.schedule.replan();
  await world.clock.advance(3 * dayMs);
  expect(world.runs).toEqual(['01-10T18:00']);
  expect(world.schedule.nextAt()).toBeNull();
});

test('stopping leaves no timer', () => {
  const { clock, schedule } = start(recently);
  schedule.stop();
  expect(clock.pending()).toBe(0);
});

test('while one is made nothing waits; stopping then leaves no timer behind it', async () => {
  const world = start(recently, '* * * * *');
  let finish = (): void => {};
  world.until = new Promise((resolve) => {
    finish = resolve;
  });
  await world.clock.advance(minuteMs);
  world.schedule.replan();
  await world.clock.advance(3 * minuteMs);
  expect(world.runs).toEqual(['01-10T12:01']);
  world.schedule.stop();
  finish();
  await world.clock.advance(0);
  expect(world.clock.pending()).toBe(0);
});
