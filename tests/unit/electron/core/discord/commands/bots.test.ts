import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { botsCommand } from '../../../../../../electron/core/discord/commands/bots.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { operatorAnswers } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import type { BotState } from '../../../../../../shared/domain/bot.ts';

function start() {
  const { world, answers } = operatorAnswers(scriptedNow);
  const callOf = (script: CallScript = {}) =>
    scriptedCall({ answers, commands, level: 'owner', ...script });
  const lines = async (script: CallScript = {}) =>
    answerLines(await botsCommand.run(await callOf(script)));
  const press = async (action: string, script: CallScript = {}) => {
    const call = await callOf(script);
    const answer = await botsCommand.actions?.[action]?.run(call);
    if (answer?.type !== 'card') throw new Error(`There is no action ${action}.`);
    return { call, answer, lines: answerLines(answer) };
  };
  return { world, lines, press };
}

const error = { code: 'refused', message: '"office" has no token yet.' } as const;

describe('/bots', () => {
  it('says how each bot is, why, and what to do', async () => {
    const { lines } = start();
    expect(await lines()).toEqual([
      '# Bots of this IP Beacon (bad)',
      '**home** · Beacon',
      '🟢 Ready, connected <t:1773316931:R>',
      '- in Home · answers in 41 ms · the one you are talking to',
      '**office**',
      '🔴 Ended for good <t:1773313331:R>',
      'Discord does not take its token. Set a new one on the page Discord of IP Beacon.',
      '> Restart home bots restart(home) | Stop home bots stop(home)',
      '> Restart office bots restart(office) | Stop office bots stop(office)',
    ]);
  });

  it.each<[BotState, string, string?]>([
    [{ type: 'stopped', since: 0 }, '⚪ Stopped <t:0:R>'],
    [{ type: 'connecting', since: 0, attempt: 1 }, '🟡 Connecting, begun <t:0:R>'],
    [
      { type: 'degraded', since: 0, attempt: 1, loss: 'closed', closeCode: 4000 },
      '🟠 Not reached, lost <t:0:R>',
      'Discord has closed the connection. It keeps trying, and messages still go out.',
    ],
    [{ type: 'stopping', since: 0 }, '⚪ Stopping'],
    [
      { type: 'fatal', since: 0, reason: 'sessions', closeCode: null },
      '🔴 Ended for good <t:0:R>',
      'Discord lets it connect no more often today. Start it again tomorrow.',
    ],
  ])('says it in words: %j', async (state, text, reason) => {
    const { world, lines } = start();
    const [, office] = world.bots;
    if (office === undefined) throw new Error('There is no bot.');
    world.bots = [{ ...office, state }];
    const shown = await lines();
    expect(shown[2]).toBe(text);
    expect(shown.slice(3, -1)).toEqual(reason === undefined ? [] : [reason]);
    const isOff = state.type === 'stopped' || state.type === 'stopping';
    expect(shown.at(-1)).toBe(
      isOff
        ? '> Start office bots start(office)'
        : '> Restart office bots restart(office) | Stop office bots stop(office)',
    );
  });

  it('says that a bot is switched off, or has no token', async () => {
    const { world, lines } = start();
    const [home] = world.bots;
    if (home === undefined) throw new Error('There is no bot.');
    world.bots = [{ ...home, hasToken: false }];
    expect(await lines()).toContain('It has no token. Set one on the page Discord of IP Beacon.');
    world.bots = [{ ...home, definition: { ...home.definition, enabled: false } }];
    expect(await lines({ language: 'de' })).toContain(
      'Er ist in den Einstellungen abgeschaltet. Schalten Sie ihn auf der Seite Discord von IP Beacon ein.',
    );
  });

  it('turns pages, for each bot has a row of buttons', async () => {
    const { world, lines } = start();
    const [home] = world.bots;
    if (home === undefined) throw new Error('There is no bot.');
    world.bots = Array.from({ length: 5 }, (_, index) => ({
      ...home,
      definition: { ...home.definition, id: `bot-${index}` },
    }));
    expect((await lines()).filter((line) => line.startsWith('>'))).toHaveLength(5);
    expect((await lines({ values: ['1'] })).slice(-3)).toEqual([
      '- Page 2 of 2',
      '> Restart bot-4 bots restart(bot-4) | Stop bot-4 bots stop(bot-4)',
      '> Previous bots(0) | (Next bots(1))',
    ]);
  });

  it('lets the owner alone stop one', async () => {
    const { lines } = start();
    expect((await lines({ level: 'admin' })).at(-1)).toBe('> Restart office bots restart(office)');
    expect(botsCommand.actions?.['stop']?.level).toBe('owner');
  });

  it('starts and restarts another one', async () => {
    const { press } = start();
    const started = await press('start', { values: ['office'] });
    expect(started.lines).toEqual([
      '# office is being started (good)',
      'It answers as soon as Discord has connected it.',
    ]);
    expect(started.call.asked.at(-1)).toEqual(['discord.start', { bot: 'office' }]);
    const restarted = await press('restart', { values: ['office'] });
    expect(restarted.call.asked.at(-1)).toEqual(['discord.restart', { bot: 'office' }]);
    expect(restarted.answer.afterwards).toBeUndefined();
  });

  it('restarts itself only after it has said so', async () => {
    const { press } = start();
    const { call, answer, lines } = await press('restart', { values: ['home'] });
    expect(lines).toEqual([
      '# home is being restarted (good)',
      'It answers again in a few seconds.',
    ]);
    expect(call.asked).toEqual([['discord.bots', {}]]);
    answer.afterwards?.();
    expect(call.asked.at(-1)).toEqual(['discord.restart', { bot: 'home' }]);
  });

  it('asks before it stops one', async () => {
    const { press } = start();
    const { call, lines } = await press('stop', { values: ['office'] });
    expect([lines[0], lines.at(-1)]).toEqual([
      '# Stop office? (notice)',
      '> Stop now stop stop(office)',
    ]);
    expect(call.asked).toEqual([]);
  });

  it('says what could not be done, and why', async () => {
    const { lines, press } = start();
    const failures = { 'discord.start': error } as const;
    expect((await press('start', { values: ['office'], failures })).lines).toEqual([
      '# It could not be started (bad)',
      '"office" has no token yet.',
    ]);
    expect((await press('start', { values: ['gone'] })).lines).toEqual([
      '# It could not be started (notice)',
      'There is no bot `gone`.',
    ]);
    const unread = { 'discord.bots': error } as const;
    expect((await lines({ failures: unread }))[0]).toBe('# The bots could not be read (bad)');
    expect((await press('restart', { values: ['home'], failures: unread })).lines[0]).toBe(
      '# It could not be restarted (bad)',
    );
  });
});
