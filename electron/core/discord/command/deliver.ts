// From what a command has answered to what was sent, and what stands of it in the command log.

import type { CommandOutcome } from '../../../../shared/domain/bot.ts';
import type { BotDefinition } from '../../../../shared/domain/bot-definition.ts';
import type { Words } from '../../../../shared/format/words.ts';
import type { LogLevel } from '../../ports.ts';
import { renderForm } from '../cards/render-form.ts';
import type { Answering } from './answering.ts';
import type { Answer } from './command.ts';
import { type Excuse, excuseCard } from './common-cards.ts';
import { type Granted, mannerOf } from './decide-request.ts';
import { type createGuard, guardAll } from './guard.ts';
import type { Incoming } from './incoming.ts';
import type { InteractionParts } from './interaction-parts.ts';
import { showingOf } from './masks.ts';
import { presentCard, type Presentation } from './present-card.ts';
import type { Manner, SendFailure, Sent } from './replier.ts';

export interface Delivered {
  readonly outcome: CommandOutcome;
  readonly errorId: string | null;
}

export interface Delivery {
  readonly parts: Pick<InteractionParts, 'random' | 'log'>;
  readonly incoming: Incoming;
  readonly definition: BotDefinition;
  readonly words: Words['words'];
  readonly guardFor: ReturnType<typeof createGuard>;
  readonly answering: Answering;
}

/**
 * The person is gone, the time is over, or another has answered: nothing is wrong with us. Unknown channel, webhook,
 * message or interaction; already acknowledged; token invalid.
 * https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
 */
const goneCodes: ReadonlySet<number | null> = new Set([
  10_003, 10_008, 10_015, 10_062, 40_060, 50_027,
]);
/** Discord has understood the request and refused what it says. */
const refusedFrom = 10_000;

/** Without a code it was not Discord that answered: the line is lost, or what stands before its servers has failed. */
const levelOf = ({ code }: SendFailure): LogLevel =>
  goneCodes.has(code) ? 'info' : code === null ? 'warn' : 'error';

const done = (outcome: CommandOutcome): Delivered => ({ outcome, errorId: null });

/** Where a sentence goes that is no answer: it replaces nothing, and bothers nobody else where that can be. */
const excuseManner = ({ incoming }: Delivery): Manner =>
  incoming.type === 'command' && incoming.isMessage ? 'shared' : 'private';

const asideOf = (delivery: Delivery, excuse: Excuse): Presentation => ({
  card: excuseCard(excuse, delivery.words),
  files: [],
  showing: { isPrivate: true, mask: 'hidden' },
  isPlain: delivery.definition.plainEmbeds,
  asker: null,
});

const present = (delivery: Delivery, presentation: Presentation) =>
  presentCard(presentation, delivery.guardFor, delivery.words);

async function noteFailure(delivery: Delivery, failure: SendFailure): Promise<Delivered> {
  const { parts, answering } = delivery;
  const id = parts.random.shortId();
  const { code, why } = failure;
  parts.log.write(levelOf(failure), 'An answer could not be sent.', { id, code, why });
  if (!goneCodes.has(code) && code !== null && code >= refusedFrom) {
    const sentence = present(delivery, asideOf(delivery, { type: 'failed', id }));
    await answering.send(sentence, excuseManner(delivery));
  }
  return { outcome: 'failed', errorId: id };
}

const settle = async (delivery: Delivery, sent: Sent, delivered: Delivered): Promise<Delivered> =>
  sent.ok ? delivered : noteFailure(delivery, sent.error);

export async function deliverExcuse(
  delivery: Delivery,
  excuse: Excuse,
  delivered: Delivered,
): Promise<Delivered> {
  const message = present(delivery, asideOf(delivery, excuse));
  return settle(
    delivery,
    await delivery.answering.send(message, excuseManner(delivery)),
    delivered,
  );
}

async function deliverForm(
  delivery: Delivery,
  { place }: Granted,
  { form }: Answer & { readonly type: 'form' },
): Promise<Delivered> {
  const { incoming, definition, guardFor, answering, parts } = delivery;
  if (!place.canBePrivate) return deliverExcuse(delivery, { type: 'formTyped' }, done('invalid'));
  const { mask } = showingOf(definition, place, 'private');
  const body = renderForm(guardAll(form, guardFor(mask)), incoming.user);
  if (body === null) {
    const id = parts.random.shortId();
    parts.log.write('error', 'A form cannot be answered: its id is too long.', { id });
    return deliverExcuse(delivery, { type: 'failed', id }, { outcome: 'failed', errorId: id });
  }
  const sent = await answering.openForm(body);
  if (sent.ok) return done('done');
  return sent.error.code === null
    ? deliverExcuse(delivery, { type: 'formLate' }, done('timeout'))
    : noteFailure(delivery, sent.error);
}

async function deliverDirect(
  delivery: Delivery,
  presentation: Presentation,
  outcome: CommandOutcome,
): Promise<Delivered> {
  const sent = await delivery.answering.direct(present(delivery, presentation));
  return sent.ok
    ? deliverExcuse(delivery, { type: 'direct' }, done(outcome))
    : deliverExcuse(delivery, { type: 'directClosed' }, done('failed'));
}

/** @param granted as it was decided before the command ran */
export async function deliverAnswer(
  delivery: Delivery,
  granted: Granted,
  answer: Answer,
): Promise<Delivered> {
  if (answer.type === 'form') return deliverForm(delivery, granted, answer);
  const { incoming, definition, answering } = delivery;
  const { request, place } = granted;
  const { card, files = [], visibility, outcome = 'done', isDirect = false } = answer;
  if (isDirect && !incoming.isDirect) {
    const showing = showingOf(definition, { ...place, isDirect: true }, 'private');
    const isPlain = definition.plainEmbeds;
    const presentation = { card, files, showing, isPlain, asker: incoming.user };
    return deliverDirect(delivery, presentation, outcome);
  }
  const isKept = visibility === undefined || request.replaces?.isPrivate === true;
  const showing = isKept ? granted.showing : showingOf(definition, place, visibility);
  const manner = mannerOf(request.replaces, showing);
  const isPlain =
    manner === 'inPlace' && request.replaces !== null
      ? request.replaces.isPlain
      : definition.plainEmbeds;
  const asker = showing.isPrivate ? incoming.user : null;
  const message = present(delivery, { card, files, showing, isPlain, asker });
  return settle(delivery, await answering.send(message, manner), done(outcome));
}
