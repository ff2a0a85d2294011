import { assertNever } from '../../../../shared/assert-never.ts';
import { createAnswering, deferAfterMs } from './answering.ts';
import { createCooldowns } from './cooldowns.ts';
import { languageForLocale } from './choose-language.ts';
import { createAsking, createCall } from './create-call.ts';
import { decideRequest, type Granted } from './decide-request.ts';
import { deliverAnswer, type Delivered, deliverExcuse, type Delivery } from './deliver.ts';
import { describeIncoming } from './describe-incoming.ts';
import { createGuardKeeper } from './guard-keeper.ts';
import type { Incoming } from './incoming.ts';
import type { InteractionParts } from './interaction-parts.ts';
import type { Replier } from './replier.ts';
import { runWithin } from './run-within.ts';
import type { Stopping } from './stopping.ts';
import type { Words } from '../../../../shared/format/words.ts';

/** An answer can be sent for 15 minutes (Discord); whoever still waits after 5 does not any more. */
const deadlines = { fast: 10_000, slow: 300_000 } as const;

/** One command or click, from what came to what was sent. Never rejects. */
export type RunInteraction = (incoming: Incoming, replier: Replier) => Promise<void>;

export function createRunInteraction(
  parts: InteractionParts,
  stopping: Pick<Stopping, 'onStop'>,
): RunInteraction {
  const { clock, random, log } = parts;
  const cooldowns = createCooldowns(clock);
  const guardFor = createGuardKeeper(parts.knownAddresses);

  const excuseBug = (
    delivery: Delivery,
    type: 'failed' | 'timeout',
    name: string,
    error: unknown,
  ): Promise<Delivered> => {
    const id = random.shortId();
    log.write('error', `The command ${name} ${type === 'failed' ? 'threw' : 'took too long'}.`, {
      id,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return deliverExcuse(delivery, { type, id }, { outcome: type, errorId: id });
  };

  const run = async (delivery: Delivery, granted: Granted, words: Words): Promise<Delivered> => {
    const { request, place, showing } = granted;
    const { name, acknowledge } = request.command;
    const { level } = place;
    const asking = createAsking(parts, delivery.incoming, words, { level, mask: showing.mask });
    const ran = await runWithin(
      (signal) => request.run(createCall(parts, asking, request, signal)),
      clock,
      deadlines[acknowledge],
      stopping,
    );
    switch (ran.type) {
      case 'answered': {
        const delivered = await deliverAnswer(delivery, granted, ran.answer);
        if (ran.answer.type === 'card') ran.answer.afterwards?.();
        return delivered;
      }
      case 'threw':
        return excuseBug(delivery, 'failed', name, ran.error);
      case 'late':
        return excuseBug(delivery, 'timeout', name, `after ${deadlines[acknowledge]} ms`);
      case 'stopped':
        return { outcome: 'failed', errorId: null };
      default:
        return assertNever(ran);
    }
  };

  const answer = async (incoming: Incoming, replier: Replier): Promise<Delivered> => {
    const definition = parts.definition();
    const decision = decideRequest(
      incoming,
      parts.registry,
      definition,
      parts.ownerIds(),
      cooldowns,
    );
    if (decision.type === 'silence') return { outcome: decision.outcome, errorId: null };
    const answering = createAnswering(replier, clock);
    try {
      if (decision.type === 'run') {
        const { command, run: runs } = decision.request;
        // Its other actions may open a form, which an announced answer rules out.
        const isSlow = command.acknowledge === 'slow' && runs === command.run;
        answering.begin(decision.manner, isSlow ? 0 : deferAfterMs);
      }
      const { locale } = incoming;
      const tag = locale === null ? definition.language : languageForLocale(locale);
      const words = await parts.languages.wordsOf(tag);
      const guard = guardFor();
      const delivery = {
        parts,
        incoming,
        definition,
        words: words.words,
        guardFor: guard,
        answering,
      };
      return decision.type === 'run'
        ? await run(delivery, decision, words)
        : await deliverExcuse(delivery, decision.excuse, {
            outcome: decision.outcome,
            errorId: null,
          });
    } finally {
      answering.end();
    }
  };

  return async (incoming, replier) => {
    const at = clock.now();
    const begunAt = clock.monotonicMs();
    const delivered = await answer(incoming, replier).catch((error: unknown): Delivered => {
      const errorId = random.shortId();
      log.write('error', 'A command could not be answered.', {
        id: errorId,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      return { outcome: 'failed', errorId };
    });
    parts.record({
      at,
      bot: parts.bot,
      guild: incoming.guild,
      channel: incoming.channel,
      user: incoming.user,
      command: describeIncoming(incoming, parts.registry),
      outcome: delivered.outcome,
      elapsedMs: clock.monotonicMs() - begunAt,
      errorId: delivered.errorId,
    });
  };
}
