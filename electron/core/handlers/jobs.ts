import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Jobs } from '../jobs.ts';

export const jobsHandlers = (jobs: Pick<Jobs, 'cancel'>): Pick<Handlers, 'jobs.cancel'> => ({
  'jobs.cancel': ({ job }) =>
    jobs.cancel(job)
      ? ok({})
      : fail({ code: 'not-found', message: 'There is nothing to cancel: it is done already.' }),
});
