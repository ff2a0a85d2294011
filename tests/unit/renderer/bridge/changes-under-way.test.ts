import { describe, expect, it } from 'vitest';
import { noneUnderWay, underWayFor } from '../../../../renderer/bridge/changes-under-way.ts';

describe('a query', () => {
  it('waits for what is about to change its answer, also when that fails', async () => {
    const log: string[] = [];
    let fail = (_error: Error): void => {};
    const change = underWayFor(
      'settings.get',
      new Promise((_resolve, reject) => {
        fail = reject;
      }),
    );
    const asked = noneUnderWay('settings.get').then(() => log.push('asked'));
    await noneUnderWay('sources.list').then(() => log.push('another'));
    expect(log).toEqual(['another']);
    fail(new Error('refused'));
    await expect(change).rejects.toThrow('refused');
    await asked;
    await noneUnderWay('settings.get');
    expect(log).toEqual(['another', 'asked']);
  });
});
