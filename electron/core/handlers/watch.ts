import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Pauses } from '../pauses.ts';

export const watchHandlers = (pauses: Pauses): Pick<Handlers, 'watch.pause' | 'watch.resume'> => ({
  'watch.pause': async ({ until }) => {
    const paused = await pauses.pause(until);
    return paused.ok ? paused : fail({ code: 'refused', message: paused.error });
  },
  'watch.resume': async () => ok({ ended: await pauses.resume() }),
});
