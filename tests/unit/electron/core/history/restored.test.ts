import { expect, it } from 'vitest';
import type { Outcome } from '../../../../../electron/core/channels/channel.ts';
import { createKept } from '../../../../../electron/core/history/kept.ts';
import { newestSchemaVersion } from '../../../../../electron/core/history/migrations/index.ts';
import { restored } from '../../../../../electron/core/history/restored.ts';
import { changed, type OpenOutbox, startOutbox } from '../../../../support/open-outbox.ts';

const why =
  'It waited when the backup was made that was restored, and may have been told since. Try it again: it is looked for first.';

/** A program over what a restore of this history would put in its place. */
async function afterRestore({ database, clock }: OpenOutbox): Promise<OpenOutbox> {
  await database.transaction(restored(newestSchemaVersion, clock.now()));
  return startOutbox({}, database.content());
}

/** One that is being sent and one behind it. */
async function telling(): Promise<OpenOutbox> {
  const before = await startOutbox();
  before.channel.outcomes.push(() => new Promise(() => {}));
  await before.outbox.tell(changed('a'));
  await before.outbox.tell(changed('b'));
  await before.clock.advance(0);
  return before;
}

it('tells nothing by itself that waited in the backup, and says so', async () => {
  const { outbox, channel, clock } = await afterRestore(await telling());
  await clock.advance(3_600_000);
  expect(channel.calls).toEqual([]);
  expect(await outbox.status()).toMatchObject({ waiting: 0, failed: 2 });
  expect((await outbox.page({ page: 0, pageSize: 9 })).items).toMatchObject([
    { id: 1, state: 'failed', lastError: why },
    { id: 2, state: 'failed', lastError: why },
  ]);
});

it('looks for each before it tells it, when somebody wants it tried again', async () => {
  const { outbox, channel, clock } = await afterRestore(await telling());
  channel.findings.push({ type: 'found', externalId: '5' });
  expect(await outbox.retry(null)).toBe(2);
  await clock.advance(60_000);
  expect(channel.calls).toEqual(['1100 looks for a', '1100 looks for b', '1100 sends b']);
});

it('forgets what was switched off and what Discord had, and nothing else', async () => {
  const before = await startOutbox();
  const refused: Outcome = { type: 'refused', why: 'No.', disables: 'channel' };
  before.channel.outcomes.push(refused);
  await before.outbox.tell(changed('a'));
  await before.clock.advance(0);
  const kept = createKept(before.queries, before.clock);
  await kept.set('discord:home', 'commands', {});
  await kept.set('alerts', 'mutes', []);
  const { outbox, rows } = await afterRestore(before);
  expect(await outbox.status()).toMatchObject({ disabled: [] });
  expect(await rows("select owner from kept where owner <> 'past'")).toEqual([{ owner: 'alerts' }]);
});

it('leaves a history alone that is older than all telling', () => {
  expect(restored(5, 1)).toEqual([]);
});
