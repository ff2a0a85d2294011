import { findMessage, messagesIn } from '../messages/store.ts';
import { type SeenMessage, seenMessage } from '../messages/seen-message.ts';
import { messageFlags } from '../wire/message.ts';
import type { World } from '../world.ts';
import { callbackTypes, type Choice, type Interaction, type OpenModal } from './interaction.ts';

/** What came of an interaction; asking again later shows what came since. */
export interface InteractionResult {
  readonly id: string;
  /** 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal; null: no answer in time. */
  readonly callback: number | null;
  /** Null: not in time. */
  readonly acknowledgedAfterMs: number | null;
  readonly deferred: boolean;
  /** Whether only the user sees the answer. */
  readonly ephemeral: boolean;
  /** Of autocomplete. */
  readonly choices: readonly Choice[] | null;
  readonly modal: OpenModal | null;
  /** The answer as it is now; for an update the message with the component. Null: there is none. */
  message(): SeenMessage | null;
  followUps(): readonly SeenMessage[];
  /** Waits until the answer is there and no longer loading; rejects after that time (of the real clock). */
  settled(withinMs?: number): Promise<SeenMessage>;
}

export function resultOf(world: World, interaction: Interaction): InteractionResult {
  const { channelId, callback, acknowledgedAfterMs, choices, modal } = interaction;
  const message = (): SeenMessage | null => {
    const { originalId } = interaction;
    const found = originalId === null ? undefined : findMessage(world, channelId, originalId);
    return found === undefined ? null : seenMessage(world, found);
  };
  const first = message();
  const editsBefore = first?.edits.length ?? 0;
  const followUps = (): readonly SeenMessage[] =>
    messagesIn(world, channelId)
      .filter(({ id }) => interaction.followUpIds.includes(id))
      .map((one) => seenMessage(world, one));
  /**
   * The answer, once it is one: a deferred update has it with the next edit or follow-up, an announcement that was taken
   * back with the follow-up.
   */
  const answer = (): SeenMessage | null => {
    const now = message();
    const follow = followUps()[0] ?? null;
    if (callback === callbackTypes.deferredUpdate) {
      return now !== null && now.edits.length > editsBefore ? now : follow;
    }
    if (now === null) return follow;
    return (now.flags & messageFlags.loading) === 0 ? now : null;
  };
  return {
    id: interaction.id,
    callback,
    acknowledgedAfterMs,
    deferred:
      callback === callbackTypes.deferredMessage || callback === callbackTypes.deferredUpdate,
    ephemeral: first !== null && first.ephemeralFor !== null,
    choices,
    modal,
    message,
    followUps,
    settled: (withinMs = 5_000) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          const found = answer();
          if (found === null) return;
          interaction.listeners.delete(check);
          clearTimeout(deadline);
          resolve(found);
        };
        const deadline = setTimeout(() => {
          interaction.listeners.delete(check);
          reject(new Error(`No answer to "${interaction.name}" within ${withinMs} ms.`));
        }, withinMs);
        interaction.listeners.add(check);
        check();
      }),
  };
}
