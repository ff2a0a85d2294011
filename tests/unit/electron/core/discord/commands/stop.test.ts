import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { stopCommand } from '../../../../../../electron/core/discord/commands/stop.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { operatorAnswers } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

const callOf = (script: CallScript = {}) =>
  scriptedCall({
    answers: operatorAnswers(scriptedNow).answers,
    commands,
    level: 'owner',
    ...script,
  });
const lines = async (script: CallScript = {}) =>
  answerLines(await stopCommand.run(await callOf(script)));
const press = async (bot: string, script: CallScript = {}) => {
  const call = await callOf({ values: [bot], ...script });
  const answer = await stopCommand.actions?.['stop']?.run(call);
  if (answer?.type !== 'card') throw new Error('There is no action stop.');
  return { call, answer };
};

describe('/stop', () => {
  it('asks first, and says how the bot is started again', async () => {
    expect(await lines()).toEqual([
      '# Stop home? (notice)',
      'Then nobody answers or tells anything there. It is started again on the page Discord of IP Beacon, with /bots of another bot, or with the next start of IP Beacon.',
      '> Stop now stop stop(home)',
    ]);
  });

  it('asks about another bot, or all of them', async () => {
    const ends = async (options: NonNullable<CallScript['options']>) => {
      const shown = await lines({ options });
      return [shown[0], shown.at(-1)];
    };
    expect(await ends({ bot: ' office ' })).toEqual([
      '# Stop office? (notice)',
      '> Stop now stop stop(office)',
    ]);
    expect(await ends({ all: true })).toEqual([
      '# Stop all bots? (notice)',
      '> Stop now stop stop(*)',
    ]);
    expect((await ends({ all: false }))[1]).toBe('> Stop now stop stop(home)');
  });

  it('is the owner’s, the button too', () => {
    expect([stopCommand.level, stopCommand.actions?.['stop']?.level]).toEqual(['owner', undefined]);
  });

  it('stops another bot at once', async () => {
    const { call, answer } = await press('office');
    expect(call.asked.at(-1)).toEqual(['discord.stop', { bot: 'office' }]);
    expect(answer.afterwards).toBeUndefined();
    expect(answerLines(answer)[0]).toBe('# office stops now (notice)');
  });

  it.each([
    ['home', 'home', '# home stops now (notice)'],
    ['*', null, '# All bots stop now (notice)'],
  ])('stops %s after it has said so', async (value, bot, title) => {
    const { call, answer } = await press(value);
    expect(answerLines(answer)[0]).toBe(title);
    expect(call.asked).toEqual([['discord.bots', {}]]);
    answer.afterwards?.();
    expect(call.asked.at(-1)).toEqual(['discord.stop', { bot }]);
  });

  it('says what could not be done, and why', async () => {
    const failures = {
      'discord.stop': { code: 'refused', message: 'It is being stopped.' },
    } as const;
    expect(answerLines((await press('office', { failures })).answer)).toEqual([
      '# It could not be stopped (bad)',
      'It is being stopped.',
    ]);
    expect(answerLines((await press('gone')).answer)[1]).toBe('There is no bot `gone`.');
  });

  it('proposes the bots there are', async () => {
    const complete = async (script: CallScript = {}) => {
      const asking = await callOf(script);
      return await stopCommand.complete?.({ ...asking, option: 'bot', typedSoFar: '' });
    };
    expect(await complete()).toEqual([
      { name: 'home · ready', value: 'home' },
      { name: 'office · ended for good', value: 'office' },
    ]);
    const failures = { 'discord.bots': { code: 'internal', message: 'No.' } } as const;
    expect(await complete({ failures })).toEqual([]);
  });
});
