import { expect, it } from 'vitest';
import { connect } from '../../../../../electron/core/history/connection.ts';
import { createDeliveries } from '../../../../../electron/core/history/deliveries.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

it('knows the newest message of a thread in its place', async () => {
  const { database, clock } = await openMemoryHistory();
  const deliveries = createDeliveries(connect(database), clock);
  const status = { channel: 'discord:home', target: '1100', threadKey: 'status' };
  expect(await deliveries.last('discord:home', '1100', 'status')).toBeNull();
  await deliveries.add({ ...status, externalId: '1' });
  await deliveries.add({ ...status, externalId: '2' });
  await deliveries.add({ ...status, target: '2200', externalId: '3' });
  await deliveries.add({ ...status, threadKey: 'line:7', externalId: '4' });
  await deliveries.add({ ...status, channel: 'discord:work', externalId: '5' });
  expect(await deliveries.last('discord:home', '1100', 'status')).toEqual({
    ...status,
    externalId: '2',
    at: clock.now(),
  });
});
