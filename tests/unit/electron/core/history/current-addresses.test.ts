import { expect, it } from 'vitest';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

it('knows the current addresses that were saved last, a family each', async () => {
  const { history } = await openMemoryHistory();
  expect(await history.current.load()).toEqual(new Map());
  const set = { addresses: ['2001:db8::1', '2001:db8::2'], since: 1, confirmedAt: 2 ** 41 };
  await history.current.save('ipv6', set);
  await history.current.save('ipv4', { addresses: ['81.2.69.142'], since: 1, confirmedAt: 2 });
  await history.current.save('ipv4', { addresses: ['81.2.69.143'], since: 3, confirmedAt: 4 });
  expect(await history.current.load()).toEqual(
    new Map([
      ['ipv4', { addresses: ['81.2.69.143'], since: 3, confirmedAt: 4 }],
      ['ipv6', set],
    ]),
  );
});
