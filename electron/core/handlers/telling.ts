import type { Handlers } from '../../../shared/dispatch.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Outbox } from '../channels/outbox.ts';
import type { Mutes } from '../events/mutes.ts';

/** @param outbox @param mutes throw as long as the history is not open */
export const tellingHandlers = (
  outbox: () => Pick<Outbox, 'test' | 'status' | 'page' | 'retry' | 'clear'>,
  mutes: () => Pick<Mutes, 'list' | 'mute' | 'unmute'>,
): Pick<Handlers, Extract<keyof Handlers, `alerts.${string}` | `outbox.${string}`>> => ({
  'alerts.mutes': () => ok([...mutes().list()]),
  'alerts.mute': async ({ subject, until, reason }, { who }) =>
    ok(await mutes().mute({ subject, until, reason, by: who })),
  'alerts.unmute': async ({ subject }) => ok({ ended: await mutes().unmute(subject) }),
  'alerts.test': async ({ channel, target }, { who }) => {
    const queued = await outbox().test(channel, target, who);
    return queued === 0 && (channel !== null || target !== null)
      ? fail({ code: 'not-found', message: 'There is no such place to tell in.' })
      : ok({ queued });
  },
  'outbox.status': async () => ok(await outbox().status()),
  'outbox.page': async (query) => ok(await outbox().page(query)),
  'outbox.retry': async ({ id }) => {
    const retried = await outbox().retry(id);
    return retried === 0 && id !== null
      ? fail({ code: 'not-found', message: `No message ${id} waits or has failed.` })
      : ok({ retried });
  },
  'outbox.clear': async () => ok({ cleared: await outbox().clear() }),
});
