import type { CardButton } from '../cards/card.ts';
import type { Answer, Call, Command } from '../command/command.ts';
import { confirmAnswer } from '../commands-parts/confirm-answer.ts';
import { failureAnswer } from '../commands-parts/failure-answer.ts';
import { queueCard, queuePageSize } from '../commands-parts/queue-card.ts';
import { readNumber } from '../commands-parts/read-number.ts';

/** The messages that wait to be told, and those that could not be. */
export const queueCommand: Command = {
  name: 'queue',
  level: 'operator',
  visibility: 'private',
  cooldownMs: 1_000,
  acknowledge: 'fast',
  options: [],
  subcommands: [
    { name: 'status', options: [] },
    { name: 'retry', options: [{ name: 'id', type: 'number', min: 1 }] },
    { name: 'clear', options: [], level: 'admin' },
  ],
  run: (call) => {
    switch (call.subcommand) {
      case 'retry':
        return retry(call, call.number('id'));
      case 'clear':
        return askToClear(call);
      default:
        return status(call, readNumber(call.values[0]) ?? 0);
    }
  },
  actions: {
    retry: { run: (call) => retry(call, readNumber(call.values[0])) },
    ask: { level: 'admin', run: askToClear },
    clear: { level: 'admin', run: clear },
  },
};

async function status(call: Call, wanted: number): Promise<Answer> {
  const { ask, words } = call;
  const pageOf = (page: number) => ask('outbox.page', { page, pageSize: queuePageSize });
  const [state, first, bots] = await Promise.all([
    ask('outbox.status', {}),
    pageOf(wanted),
    ask('discord.bots', {}),
  ]);
  const title = words('bot.queue.unread', {});
  if (!state.ok) return failureAnswer(call, title, state.error);
  if (!first.ok) return failureAnswer(call, title, first.error);
  // Some may have gone since the button was made.
  const page = Math.min(wanted, Math.max(0, Math.ceil(first.value.total / queuePageSize) - 1));
  const found = page === wanted ? first : await pageOf(page);
  if (!found.ok) return failureAnswer(call, title, found.error);
  const view = {
    status: state.value,
    found: found.value,
    bots: bots.ok ? bots.value : [],
    page,
  };
  return { type: 'card', card: queueCard(call, view) };
}

/** @param id null: all that failed */
async function retry(call: Call, id: number | null): Promise<Answer> {
  const { words, format } = call;
  const retried = await call.ask('outbox.retry', { id });
  if (!retried.ok) return failureAnswer(call, words('bot.queue.retryFailed', {}), retried.error);
  return done(
    call,
    words('bot.queue.retried', {}),
    words('bot.queue.retriedDetail', { number: format.number(retried.value.retried) }),
  );
}

async function askToClear(call: Call): Promise<Answer> {
  const { ask, words, format } = call;
  const state = await ask('outbox.status', {});
  if (!state.ok) return failureAnswer(call, words('bot.queue.unread', {}), state.error);
  const { waiting, failed } = state.value;
  if (waiting + failed === 0) {
    return done(call, words('bot.queue.title', {}), words('bot.queue.empty', {}));
  }
  return confirmAnswer({
    title: words('bot.queue.clearAsk', {}),
    text: words('bot.queue.clearDetail', {
      waiting: format.number(waiting),
      failed: format.number(failed),
    }),
    button: words('bot.queue.clear', {}),
    action: { command: 'queue', action: 'clear', values: [] },
  });
}

async function clear(call: Call): Promise<Answer> {
  const { words, format } = call;
  const cleared = await call.ask('outbox.clear', {});
  if (!cleared.ok) return failureAnswer(call, words('bot.queue.clearFailed', {}), cleared.error);
  const number = format.number(cleared.value.cleared);
  return done(call, words('bot.queue.cleared', {}), words('bot.queue.clearedDetail', { number }));
}

function done({ words }: Call, title: string, text: string): Answer {
  const back: CardButton = {
    label: words('bot.queue.title', {}),
    look: 'secondary',
    action: { command: 'queue', action: '', values: [] },
  };
  const card = {
    tone: 'good',
    title,
    blocks: [{ type: 'text', text }],
    buttons: [[back]],
  } as const;
  return { type: 'card', card };
}
