import { expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createKept } from '../../../../../electron/core/history/kept.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const at = Date.UTC(2026, 0, 1);

const openKept = async (content: Uint8Array | null = null) => {
  const { database, clock } = await openMemoryHistory(content);
  return { kept: createKept(connect(database), clock), database, clock };
};

it('keeps a fact over a restart, each under the name its owner gave it', async () => {
  const { kept, database } = await openKept();
  await kept.set('alerts', 'mutes', [{ until: null, by: 'owner' }]);
  await kept.set('outbox', 'mutes', 'another');
  const again = await openKept(database.content());
  expect(await again.kept.get('alerts', 'mutes')).toEqual([{ until: null, by: 'owner' }]);
  expect(await again.kept.get('alerts', 'other')).toBeNull();
});

it('lists those of an owner by name, with the moment they were set last', async () => {
  const { kept, clock } = await openKept();
  await kept.set('outbox', 'b', 1);
  await kept.set('outbox', 'a', 2);
  await kept.set('other', 'c', 3);
  await clock.advance(5_000);
  await kept.set('outbox', 'b', 4);
  expect(await kept.list('outbox')).toEqual([
    { name: 'a', value: 2, at },
    { name: 'b', value: 4, at: at + 5_000 },
  ]);
});

it('forgets the one it is told to', async () => {
  const { kept } = await openKept();
  await kept.set('outbox', 'a', 1);
  await kept.set('outbox', 'b', 2);
  await kept.remove('outbox', 'a');
  expect(await kept.list('outbox')).toEqual([{ name: 'b', value: 2, at }]);
});

it('rejects what cannot be written', async () => {
  const { kept, database } = await openKept();
  database.failWrites('disk full');
  await expect(kept.set('outbox', 'a', 1)).rejects.toThrow('disk full');
});
