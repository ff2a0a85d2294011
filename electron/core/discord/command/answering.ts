//            answer                     ┌────────┐
//   ┌──> reply ─────────────────────────>│answered│
// nothing                               │        │
//   └──> announced (after deferAfterMs) ─>│        │   edit; where the announcement was another kind of
//            answer                     └────────┘   message than the answer: a follow-up

import { fail } from '../../../../shared/result.ts';
import type { FormBody } from '../cards/render-form.ts';
import type { RenderedMessage } from '../cards/message-body.ts';
import type { Clock, Dispose } from '../../ports.ts';
import type { Manner, Replier, Sent } from './replier.ts';

/** Discord waits 3 s. */
export const deferAfterMs = 1_500;

export interface Answering {
  /** @param manner of the answer as far as it can be told now; @param afterMs 0: at once */
  readonly begin: (manner: Manner, afterMs: number) => void;
  readonly send: (message: RenderedMessage, manner: Manner) => Promise<Sent>;
  /** Fails where an answer was announced already: Discord opens no form then. */
  readonly openForm: (form: FormBody) => Promise<Sent>;
  readonly direct: Replier['direct'];
  /** Nothing is announced any more. */
  readonly end: Dispose;
}

export function createAnswering(replier: Replier, clock: Pick<Clock, 'schedule'>): Answering {
  let cancel: Dispose = () => {};
  let announced: { readonly manner: Manner; readonly sent: Promise<Sent> } | null = null;

  const announce = (manner: Manner): void => {
    announced = { manner, sent: replier.defer(manner) };
  };

  const sendAnnounced = async (
    before: Manner,
    message: RenderedMessage,
    manner: Manner,
  ): Promise<Sent> => {
    if (before === manner) return replier.edit(message);
    if (before === 'inPlace') return replier.followUp(message, manner === 'private');
    // What was announced to all cannot become private any more; the other way round it stays private.
    if (manner !== 'private') return replier.edit(message);
    await replier.remove();
    return replier.followUp(message, true);
  };

  return {
    begin: (manner, afterMs) => {
      if (afterMs === 0) announce(manner);
      else cancel = clock.schedule(afterMs, () => announce(manner));
    },
    send: async (message, manner) => {
      cancel();
      if (announced === null) return replier.reply(message, manner);
      const { manner: before, sent } = announced;
      const arrived = await sent;
      return arrived.ok ? sendAnnounced(before, message, manner) : arrived;
    },
    openForm: async (form) => {
      cancel();
      if (announced !== null) return fail({ code: null, why: 'An answer was announced already.' });
      return replier.openForm(form);
    },
    direct: replier.direct,
    end: () => cancel(),
  };
}
