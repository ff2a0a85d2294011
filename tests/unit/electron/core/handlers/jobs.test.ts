import { expect, it } from 'vitest';
import { jobsHandlers } from '../../../../../electron/core/handlers/jobs.ts';

const caller = { who: 'owner', origin: 'command line' };

it('cancels the work of this id, or says that there is none', async () => {
  const handlers = jobsHandlers({ cancel: (job) => job === 'a' });
  expect(await handlers['jobs.cancel']({ job: 'a' }, caller)).toEqual({ ok: true, value: {} });
  expect(await handlers['jobs.cancel']({ job: 'b' }, caller)).toEqual({
    ok: false,
    error: { code: 'not-found', message: 'There is nothing to cancel: it is done already.' },
  });
});
