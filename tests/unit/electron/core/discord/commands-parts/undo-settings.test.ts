import { describe, expect, it } from 'vitest';
import { configCommand } from '../../../../../../electron/core/discord/commands/config.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { startCommand } from '../../../../../support/operating-command.ts';
import { revision } from '../../../../../support/operator-answers.ts';
import { type CallScript, scriptedNow } from '../../../../../support/scripted-call.ts';

function start() {
  const started = startCommand(configCommand);
  const set = (path: string, value: string, script: CallScript = {}) =>
    started.lines({ subcommand: 'set', options: { path, value }, ...script });
  return { ...started, set };
}

const error = { code: 'refused', message: 'It is being stopped.' } as const;
const ownerOnly = 'Only the owner may change that: it decides what everybody else may do.';

describe('/config undo', () => {
  it('shows what was saved last, and asks', async () => {
    const { world, lines } = start();
    expect(await lines({ subcommand: 'undo' })).toEqual([
      '# Take that back? (notice)',
      'owner (page 203.0.113.47) saved the newest configuration <t:1773316931:R>. It changed: `address.lookSeconds`',
      '> Undo config undo(1,2)',
    ]);
    expect(world.revisions).toHaveLength(2);
  });

  it('goes back where nothing was saved since, and could come back', async () => {
    const { answerOf } = start();
    const { call, answer } = await answerOf({ values: ['1', '2'] }, 'undo');
    expect(answerLines(answer)).toEqual([
      '# Taken back (good)',
      'As before: `address.lookSeconds`',
      '> Undo config undo(2,3)',
    ]);
    expect(call.asked).toContainEqual(['settings.revert', { id: 1 }]);
  });

  it('asks once more where others have saved since, and names all that it would take back', async () => {
    const { world, lines } = start();
    world.revisions = [
      revision(4, scriptedNow, ['log.level'], 'owner'),
      revision(3, scriptedNow, ['server.port', 'log.level']),
      ...world.revisions,
    ];
    expect(await lines({ values: ['1', '2'] }, 'undo')).toEqual([
      '# Take that back? (notice)',
      'More was saved since. All of this would be as before: `log.level`, `server.port` and `address.lookSeconds`',
      '> Undo config undo(1,4)',
    ]);
    expect(world.revisions).toHaveLength(4);
  });

  it('is not a way around the owner', async () => {
    const { world, lines } = start();
    world.revisions = [revision(3, scriptedNow, ['discord.bots'], 'owner'), ...world.revisions];
    expect(await lines({ values: ['2', '3'] }, 'undo')).toEqual([
      '# Nothing was taken back (notice)',
      ownerOnly,
    ]);
    expect(world.revisions).toHaveLength(3);
    expect((await lines({ values: ['2', '3'], level: 'owner' }, 'undo'))[0]).toBe(
      '# Taken back (good)',
    );
  });

  it.each([[[]], [['9', '12']], [['x', '2']]])('takes nothing back for %j', async (values) => {
    const { world, lines } = start();
    expect((await lines({ values }, 'undo'))[0]).toBe('# Nothing was taken back (notice)');
    expect(world.revisions).toHaveLength(2);
  });

  it('says that no other configuration is kept', async () => {
    const { world, lines } = start();
    world.revisions = world.revisions.slice(1);
    expect((await lines({ subcommand: 'undo' }))[1]).toBe(
      'There is nothing to take back: no other configuration is kept.',
    );
  });

  it('is offered only for what the asker has saved, and only where it can be used', async () => {
    const { world, answers, set } = start();
    const saved = await set('address.lookSeconds', '600', {
      failures: { 'settings.revisions': error },
    });
    expect(saved.at(-1)).toBe('> Show it config(show,address.lookSeconds)');
    const others = [revision(9, scriptedNow, ['log.level'], 'owner'), ...world.revisions];
    const meanwhile = { ...answers, 'settings.revisions': { items: others, total: 4 } };
    expect((await set('log.level', 'warn', { answers: meanwhile })).at(-1)).toBe(
      '> Show it config(show,log.level)',
    );
    world.values = {};
    expect((await set('address.lookSeconds', '601', { commands: [] })).at(-1)).toBe(
      '> Show it config(show,address.lookSeconds)',
    );
  });

  it('says why nothing was taken back', async () => {
    const { lines } = start();
    const failures = { 'settings.revert': error } as const;
    expect(await lines({ values: ['1', '2'], failures }, 'undo')).toEqual([
      '# Nothing was taken back (bad)',
      'It is being stopped.',
    ]);
    const unread = { 'settings.revisions': error } as const;
    expect((await lines({ values: ['1', '2'], failures: unread }, 'undo'))[1]).toBe(error.message);
    expect((await lines({ subcommand: 'undo', failures: unread }))[1]).toBe(error.message);
  });
});
