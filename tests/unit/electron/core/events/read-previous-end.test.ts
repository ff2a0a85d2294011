import { expect, it } from 'vitest';
import { readPreviousEnd } from '../../../../../electron/core/events/read-previous-end.ts';
import { startMemorySeries } from '../../../../support/memory-series.ts';

const minuteMs = 60_000;

it('there was no run before the first one', async () => {
  const { database, keeper } = await startMemorySeries();
  expect(await readPreviousEnd(database)).toBe(null);
  await keeper.stop();
});

it('the run before ended when it stopped, however long ago', async () => {
  const { database, clock, keeper, ids } = await startMemorySeries();
  await keeper.recordTransition(ids[0] ?? 0, { state: 'up' });
  await clock.advance(90 * minuteMs);
  const endedAt = clock.now();
  await keeper.stop();
  await database.close();
  await clock.advance(600 * minuteMs);
  const next = await startMemorySeries({ content: database.content(), clock });
  expect(await readPreviousEnd(next.database)).toBe(endedAt);
  await next.keeper.stop();
});
