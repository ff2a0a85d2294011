import { describe, expect, it } from 'vitest';
import { everyChange } from '../../../../../electron/core/history/change-filter.ts';
import { historyHandlers } from '../../../../../electron/core/handlers/history.ts';
import { newChange } from '../../../../support/new-changes.ts';
import { openMemoryHistory } from '../../../../support/open-memory-history.ts';

const caller = { who: 'owner', origin: 'test' };

async function open() {
  const { history } = await openMemoryHistory();
  await history.changes.add(newChange());
  return historyHandlers(() => history);
}

describe('the calls for the history', () => {
  it('give a change, and say which number there is not', async () => {
    const handlers = await open();
    expect(await handlers['history.change']({ id: 1 }, caller)).toMatchObject({
      ok: true,
      value: { id: 1, previous: null, next: null },
    });
    expect(await handlers['history.change']({ id: 2 }, caller)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'There is no change number 2.' },
    });
  });

  it('give what changes have in common, and refuse a zone that there is not', async () => {
    const handlers = await open();
    const query = { ...everyChange, timeZone: 'Asia/Kathmandu' };
    expect(await handlers['history.patterns'](query, caller)).toMatchObject({
      ok: true,
      value: { changes: 1 },
    });
    expect(
      await handlers['history.patterns']({ ...query, timeZone: 'Mars/Olympus' }, caller),
    ).toEqual({
      ok: false,
      error: {
        code: 'invalid-input',
        message: 'There is no time zone "Mars/Olympus": give an IANA name such as Europe/Berlin.',
      },
    });
  });

  it('give facets, events and outages', async () => {
    const handlers = await open();
    expect(await handlers['history.facets']({}, caller)).toEqual({
      ok: true,
      value: { providers: [], countries: [], firstAt: 11_000 },
    });
    expect(await handlers['history.events']({ before: null, limit: 5 }, caller)).toMatchObject({
      ok: true,
      value: [{ type: 'change', at: 11_000 }],
    });
    expect(await handlers['history.outages']({ from: 0, to: 9 }, caller)).toEqual({
      ok: true,
      value: [],
    });
  });

  it('refuse a span that ends before it begins', async () => {
    const handlers = await open();
    expect(await handlers['history.outages']({ from: 9, to: 9 }, caller)).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('greater than "from" (9)') },
    });
  });
});
