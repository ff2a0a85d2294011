import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { queueCommand } from '../../../../../../electron/core/discord/commands/queue.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { operatorAnswers } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

function start() {
  const { world, answers } = operatorAnswers(scriptedNow);
  const lines = async (script: CallScript = {}, action = '') => {
    const run = action === '' ? queueCommand.run : queueCommand.actions?.[action]?.run;
    if (run === undefined) throw new Error(`There is no action ${action}.`);
    return answerLines(await run(await scriptedCall({ answers, commands, ...script })));
  };
  return { world, answers, lines };
}

const error = { code: 'refused', message: 'It is being stopped.' } as const;

describe('/queue', () => {
  it('says what waits, what failed and which places were given up', async () => {
    const { lines } = start();
    expect(await lines()).toEqual([
      '# Messages to be sent (bad)',
      'Waiting: 1',
      'Failed: 1',
      'Places given up: 1',
      'The oldest: <t:1773320441:R>',
      '⛔ **home → 130000000000000009** · given up <t:1773316931:R>: The channel is gone, or the bot cannot see it. Choose another one, or let it in again.',
      '**7** Address changes · home → <#130000000000000001> · waits · <t:1773320441:R>',
      '- Tries: 1 · Discord asks to wait for 30 s.',
      '**6** Daily report · home → 130000000000000009 · has failed · <t:1773316931:R> [Try again] queue retry(6)',
      '- Tries: 3 · The bot may not write there.',
      '> Try all again queue retry()',
    ]);
    expect((await lines({ level: 'admin', language: 'de' })).at(-1)).toBe(
      '> Alle noch einmal queue retry() | Warteschlange leeren queue ask()',
    );
  });

  it('names every kind of message, and an unknown one as it is', async () => {
    const { world, lines } = start();
    const [first] = world.outbox;
    if (first === undefined) throw new Error('There is no message.');
    world.outbox = ['digest', 'test', 'text', 'new_kind'].map((kind) => ({
      ...first,
      kind,
      channel: 'mail',
      lastError: null,
    }));
    expect((await lines()).filter((line) => line.startsWith('**7**'))).toEqual(
      ['Summary', 'Test message', 'Message of a person', String.raw`new\_kind`].map(
        (kind) => `**7** ${kind} · mail → 130000000000000001 · waits · <t:1773320441:R>`,
      ),
    );
  });

  it('turns pages, and shows the last one behind the end', async () => {
    const { world, lines } = start();
    const [first] = world.outbox;
    if (first === undefined) throw new Error('There is no message.');
    world.outbox = Array.from({ length: 8 }, (_, id) => ({ ...first, id: id + 1 }));
    const last = await lines({ values: ['9'] });
    expect(last.filter((line) => /^\*\*\d/.test(line)).map((line) => line.slice(2, 3))).toEqual([
      '7',
      '8',
    ]);
    expect(last.slice(-3)).toEqual([
      '- Page 2 of 2',
      '> Previous queue(0) | (Next queue(1))',
      '> Try all again queue retry()',
    ]);
  });

  it('says that everything is delivered', async () => {
    const { world, lines } = start();
    world.outbox = [];
    world.status = { waiting: 0, failed: 0, oldestAt: null, disabled: [] };
    const delivered = 'Everything is delivered.';
    expect(await lines()).toEqual(['# Messages to be sent (good)', delivered]);
    expect((await lines({ subcommand: 'clear' }))[1]).toBe(delivered);
  });

  it('tries one message again, or all that failed', async () => {
    const { answers } = start();
    const askedOf = async (script: CallScript, action = '') => {
      const call = await scriptedCall({ answers, commands, ...script });
      await (action === '' ? queueCommand.run(call) : queueCommand.actions?.[action]?.run(call));
      return call.asked;
    };
    const retry = { subcommand: 'retry' };
    expect(await askedOf(retry)).toEqual([['outbox.retry', { id: null }]]);
    expect(await askedOf({ ...retry, options: { id: 6 } })).toEqual([['outbox.retry', { id: 6 }]]);
    expect(await askedOf({ values: ['6'] }, 'retry')).toEqual([['outbox.retry', { id: 6 }]]);
    const { lines } = start();
    expect(await lines({ values: ['6'] }, 'retry')).toEqual([
      '# Tried again (good)',
      'Messages that wait again: 1. Places that were given up are written to again.',
      '> Messages to be sent queue()',
    ]);
  });

  it('is cleared only after a question', async () => {
    const { world, lines } = start();
    const question = [
      '# Clear the queue? (notice)',
      'Waiting: 1, failed: 1. None of them is sent any more. That cannot be undone.',
      '> Clear the queue queue clear()',
    ];
    expect(await lines({ subcommand: 'clear' })).toEqual(question);
    expect(await lines({}, 'ask')).toEqual(question);
    expect(world.outbox).toHaveLength(2);
    expect(await lines({}, 'clear')).toEqual([
      '# The queue is cleared (good)',
      'Messages that are gone: 2',
      '> Messages to be sent queue()',
    ]);
    expect(world.outbox).toEqual([]);
  });

  it('lets administrators alone clear it', () => {
    const { actions = {}, subcommands = [] } = queueCommand;
    expect([actions['ask']?.level, actions['clear']?.level]).toEqual(['admin', 'admin']);
    expect(subcommands.map(({ name, level }) => [name, level])).toEqual([
      ['status', undefined],
      ['retry', undefined],
      ['clear', 'admin'],
    ]);
  });

  it('says what could not be done, and why', async () => {
    const { lines } = start();
    const failures = {
      'outbox.status': error,
      'outbox.retry': error,
      'outbox.clear': error,
    } as const;
    const unread = ['# The queue could not be read (bad)', 'It is being stopped.'];
    expect(await lines({ failures })).toEqual(unread);
    expect(await lines({ failures, subcommand: 'clear' })).toEqual(unread);
    expect((await lines({ failures }, 'retry'))[0]).toBe('# Nothing is tried again (bad)');
    expect((await lines({ failures }, 'clear'))[0]).toBe('# The queue was not cleared (bad)');
    expect((await lines({ failures: { 'outbox.page': error } }))[0]).toBe(unread[0]);
  });

  it('is shown also where the bots cannot be asked', async () => {
    const { lines } = start();
    expect((await lines({ failures: { 'discord.bots': error } }))[6]).toBe(
      '**7** Address changes · home → 130000000000000001 · waits · <t:1773320441:R>',
    );
  });
});
