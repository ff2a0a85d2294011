import { describe, expect, it } from 'vitest';
import { chartCommand } from '../../../../../../electron/core/discord/commands/chart.ts';
import { helpCommand } from '../../../../../../electron/core/discord/commands/help.ts';
import { ipCommand } from '../../../../../../electron/core/discord/commands/ip.ts';
import { resumeCommand } from '../../../../../../electron/core/discord/commands/resume.ts';
import { answerLines, cardOf } from '../../../../../support/answer-text.ts';
import { type CallScript, scriptedCall } from '../../../../../support/scripted-call.ts';

const commands = [chartCommand, helpCommand, ipCommand, resumeCommand];
const answered = async (script: CallScript = {}) =>
  await helpCommand.run(await scriptedCall({ commands, ...script }));
const lines = async (script: CallScript = {}) => answerLines(await answered(script));

const list = [
  '**/chart** · Draws a chart of address changes, uptime or latency',
  '**/help** · Lists the commands that you may use here',
  '**/ip** · Shows the public address, since when it is so, and whose network it is',
  '**/resume** · Ends a pause of the watching',
  '- These are the commands that you may use here. Others may see more or fewer.',
  '? See one command help()',
  '? chart: /chart · Draws a chart of address changes, uptime or latency',
  '? help: /help · Lists the commands that you may use here',
  '? ip: /ip · Shows the public address, since when it is so, and whose network it is',
  '? resume: /resume · Ends a pause of the watching',
];

describe('/help', () => {
  it('lists the commands that the asker may use', async () => {
    expect(await lines()).toEqual(['# What you can do here (plain)', ...list]);
    expect(await lines({ commands: [ipCommand] })).toEqual([
      '# What you can do here (plain)',
      list[2],
      list[4],
      list[5],
      list[8],
    ]);
  });

  it('calls them as the asker types them', async () => {
    expect((await lines({ language: 'de' })).slice(0, 2)).toEqual([
      '# Was Sie hier tun können (plain)',
      '**/diagramm** · Zeichnet ein Diagramm der Adresswechsel, Verfügbarkeit oder Antwortzeit',
    ]);
  });

  it('shows one command with its options, chosen or typed in any way', async () => {
    const chart = [
      '# /chart (plain)',
      'Draws a chart of address changes, uptime or latency',
      '`kind` · What the chart shows · Changes, Uptime and Latency',
      '`span` · Which time · 24 hours, 7 days, 30 days and 365 days',
      '> Back help()',
    ];
    expect(await lines({ chosen: ['chart'] })).toEqual(chart);
    expect(await lines({ options: { command: ' /Chart' } })).toEqual(chart);
    expect((await lines({ options: { command: 'diagramm' }, language: 'de' }))[0]).toBe(
      '# /diagramm (plain)',
    );
  });

  it('says that only the asker sees an answer', async () => {
    expect(await lines({ chosen: ['resume'] })).toEqual([
      '# /resume (plain)',
      'Ends a pause of the watching',
      '- Only you see the answer.',
      '> Back help()',
    ]);
  });

  it('shows subcommands with their own options', async () => {
    const { options } = chartCommand;
    const grouped = { ...chartCommand, options: [], subcommands: [{ name: 'draw', options }] };
    expect((await lines({ commands: [grouped], chosen: ['chart'] }))[3]).toBe(
      '`kind` · What the chart shows · Changes, Uptime and Latency',
    );
  });

  it('shows the list where there is no such command for the asker', async () => {
    const unknown = await answered({ commands: [ipCommand], options: { command: 'stop' } });
    expect(unknown.type === 'card' ? unknown.outcome : null).toBe('invalid');
    expect(answerLines(unknown).slice(0, 3)).toEqual([
      '# What you can do here (notice)',
      'There is no such command for you here. These are those there are.',
      list[2],
    ]);
  });

  it('offers no more than a choice has room for', async () => {
    const many = Array.from({ length: 30 }, () => ipCommand);
    expect(cardOf(await answered({ commands: many })).choice?.options).toHaveLength(25);
  });
});
