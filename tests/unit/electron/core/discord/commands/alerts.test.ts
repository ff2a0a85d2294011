import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { alertsCommand } from '../../../../../../electron/core/discord/commands/alerts.ts';
import { answerLines, formOf } from '../../../../../support/answer-text.ts';
import { operatorAnswers } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

function start() {
  const { world, answers } = operatorAnswers(scriptedNow);
  const callOf = (script: CallScript = {}) => scriptedCall({ answers, commands, ...script });
  const lines = async (script: CallScript = {}, action = '') => {
    const run = action === '' ? alertsCommand.run : alertsCommand.actions?.[action]?.run;
    if (run === undefined) throw new Error(`There is no action ${action}.`);
    return answerLines(await run(await callOf(script)));
  };
  return { world, callOf, lines };
}

const hourMs = 3_600_000;
const mute = {
  subject: 'line',
  since: scriptedNow - hourMs,
  until: null,
  reason: 'works *here*',
  by: '100000000000000003',
} as const;

describe('/alerts', () => {
  it('says what is muted, and what the bot that is asked tells where', async () => {
    const { world, lines } = start();
    world.mutes = [mute];
    expect((await lines()).slice(0, 7)).toEqual([
      '# What is told (notice)',
      '🔕 “Outages of the line” is not told until somebody unmutes. [Tell again] alerts unmute(line)',
      String.raw`- by <@100000000000000003>, <t:1773316931:R> · Reason: works \*here\*`,
      '---',
      '**<#130000000000000001>** · Address changes, Several addresses at once, Address going back and forth, Outages of the line and Storage',
      '- addresses half',
      '> Mute 1 h alerts mute(60) | Mute with a reason… alerts muteForm() | Send a test alerts test()',
    ]);
  });

  it('names what else a place has, and turns pages', async () => {
    const { world, lines } = start();
    const [home] = world.bots;
    if (home === undefined) throw new Error('There is no bot.');
    const target = {
      id: '130000000000000001',
      isUser: true,
      tells: {},
      mask: 'hidden',
      quietFrom: '22:00',
      quietTo: '07:00',
      liveStatus: true,
    } as const;
    const silent = {
      changes: false,
      egressSets: false,
      flapping: false,
      line: false,
      storage: false,
    };
    const targets = Array.from({ length: 7 }, () => ({ ...target, tells: silent }));
    world.bots = [{ ...home, definition: { ...home.definition, targets } }];
    const shown = await lines({ values: ['1'] });
    expect(shown.slice(1, 7)).toEqual([
      'Nothing is muted.',
      '---',
      '**<@130000000000000001>** · nothing',
      '- addresses hidden · quiet from 22:00 to 07:00 · live status message',
      '- Page 2 of 2',
      '> Previous alerts(0) | (Next alerts(1))',
    ]);
  });

  it('says that the bot tells nowhere, and offers no test then', async () => {
    const { world, lines } = start();
    world.bots = [];
    const nowhere =
      'This bot tells nowhere yet. Choose its channels on the page Discord of IP Beacon.';
    expect((await lines()).slice(3, 5)).toEqual([
      nowhere,
      '> Mute 1 h alerts mute(60) | Mute with a reason… alerts muteForm()',
    ]);
    expect(await lines({ subcommand: 'test' })).toEqual(['# No test was sent (notice)', nowhere]);
  });

  it('mutes one subject for a while and for a reason', async () => {
    const { callOf } = start();
    const call = await callOf({
      subcommand: 'mute',
      options: { minutes: 90, subject: 'line', reason: 'works' },
    });
    expect(answerLines(await alertsCommand.run(call))).toEqual([
      '# Muted (notice)',
      '“Outages of the line” is not told until <t:1773325931:f>.',
      '- by owner, <t:1773320531:R> · Reason: works',
      '- What happens is written down all the same.',
      '> Tell again alerts unmute(line) | What is told alerts()',
    ]);
    const until = scriptedNow + 90 * 60_000;
    expect(call.asked).toEqual([['alerts.mute', { subject: 'line', until, reason: 'works' }]]);
  });

  it('mutes everything until somebody unmutes where nothing else is said', async () => {
    const { lines } = start();
    expect((await lines({ subcommand: 'mute', language: 'de' })).slice(0, 2)).toEqual([
      '# Stumm (notice)',
      'Nichts wird gemeldet, bis jemand es aufhebt.',
    ]);
  });

  it('is muted by a button for as long as it says, never for ever', async () => {
    const untilOf = async (value: string) => {
      const { world, lines } = start();
      await lines({ values: [value] }, 'mute');
      return world.mutes.map(({ subject, until }) => [subject, until]);
    };
    expect(await untilOf('15')).toEqual([[null, scriptedNow + 900_000]]);
    expect(await untilOf('soon')).toEqual([[null, scriptedNow + hourMs]]);
    expect(await untilOf('99999')).toEqual([[null, scriptedNow + hourMs]]);
  });

  it('asks for the time and the reason in a form', async () => {
    const { callOf } = start();
    const call = await callOf({ chosen: ['line'] });
    const form = await alertsCommand.actions?.['muteForm']?.run(call);
    expect(formOf(form)).toEqual([
      'Mute: alerts muted(line)',
      'minutes: For how many minutes (5)',
      'reason: Why (200)',
    ]);
  });

  it('mutes as it was typed into the form', async () => {
    const { world, lines } = start();
    await lines({ values: ['line'], typed: { minutes: ' 30 ', reason: ' works ' } }, 'muted');
    await lines({ values: ['all'], typed: {} }, 'muted');
    expect(world.mutes.map(({ subject, until, reason }) => [subject, until, reason])).toEqual([
      ['line', scriptedNow + 1_800_000, 'works'],
      [null, null, ''],
    ]);
  });

  it.each(['0', '43201', '5x', '-1', '1.5'])('does not take %s for minutes', async (minutes) => {
    const { world, lines } = start();
    expect(await lines({ values: ['line'], typed: { minutes } }, 'muted')).toEqual([
      '# Nothing was muted (notice)',
      'The minutes must be a whole number from 1 to 43,200, or left empty.',
      '> Fill in again alerts muteForm(line)',
    ]);
    expect(world.mutes).toEqual([]);
  });

  it('tells one subject again, everything that was muted as a whole, or each there is', async () => {
    const leftAfter = async (script: CallScript, action = '') => {
      const { world, lines } = start();
      world.mutes = [mute, { ...mute, subject: null }, { ...mute, subject: 'storage' }];
      const shown = await lines(script, action);
      return [shown[1], ...world.mutes.map(({ subject }) => subject)];
    };
    const unmute = { subcommand: 'unmute' };
    expect(await leftAfter({ ...unmute, options: { subject: 'line' } })).toEqual([
      'Told again: Outages of the line',
      null,
      'storage',
    ]);
    expect(await leftAfter({ values: ['all'] }, 'unmute')).toEqual([
      'Told again: Everything',
      'line',
      'storage',
    ]);
    expect(await leftAfter(unmute)).toEqual([
      'Told again: Outages of the line, Everything and Storage',
    ]);
  });

  it('says that nothing was muted', async () => {
    const { lines } = start();
    expect(await lines({ subcommand: 'unmute' })).toEqual([
      '# It was not muted (plain)',
      'Nothing is muted.',
      '> What is told alerts()',
    ]);
  });

  it('sends a test to every place of the bot that is asked', async () => {
    const { callOf } = start();
    const call = await callOf({ subcommand: 'test' });
    expect(answerLines(await alertsCommand.run(call))).toEqual([
      '# Tests are on their way (good)',
      'Messages: 1. What does not arrive stands in the queue with its reason.',
      '> Messages to be sent queue()',
    ]);
    expect(call.asked.at(-1)).toEqual(['alerts.test', { channel: 'discord:home', target: null }]);
  });

  it('says what could not be done, and why', async () => {
    const error = { code: 'refused', message: 'It is being stopped.' } as const;
    const failures = {
      'alerts.mutes': error,
      'alerts.mute': error,
      'alerts.test': error,
    } as const;
    const { lines } = start();
    const of = async (subcommand: string) => await lines({ failures, subcommand });
    expect(await of('list')).toEqual([
      '# What is told could not be read (bad)',
      'It is being stopped.',
    ]);
    expect((await of('mute'))[0]).toBe('# Nothing was muted (bad)');
    expect((await of('unmute'))[0]).toBe('# It is still muted (bad)');
    expect((await of('test'))[0]).toBe('# No test was sent (bad)');
  });
});
