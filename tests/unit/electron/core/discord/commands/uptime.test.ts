import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { uptimeCommand } from '../../../../../../electron/core/discord/commands/uptime.ts';
import { uptimeOf } from '../../../../../../shared/domain/uptime.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const callOf = (script: CallScript = {}) => scriptedCall({ answers: usual, commands, ...script });
const lines = async (script: CallScript = {}) =>
  answerLines(await uptimeCommand.run(await callOf(script)));

const note = '- Time in which nobody watched counts neither as uptime nor as an outage.';
const others = '> Outages outages() | Chart chart() | Status status()';
const hourMs = 3_600_000;

describe('/uptime', () => {
  it('says the shares of four spans, each with how much of it is known', async () => {
    expect(await lines()).toEqual([
      '# Uptime of the line (notice)',
      'Today: 96.9%, 100% of the time known',
      '7 days: 99.3%, 98.9% of the time known',
      '30 days: 99.5%, 98.5% of the time known',
      '365 days: 99.7%, 98.2% of the time known',
      note,
      '> Today uptime(today) | 7 days uptime(week) | 30 days uptime(month) | 365 days uptime(year)',
      others,
    ]);
  });

  it('says what one span was spent in', async () => {
    expect(await lines({ options: { span: 'month' } })).toEqual([
      '# Uptime · 30 days (notice)',
      'Uptime: 99.5%, 98.5% of the time known',
      'Up: 28 d 23 h',
      'Degraded: 9 h 19 m',
      'Down: 3 h 9 m',
      'Maintenance: 2 h',
      'Unknown: 10 h 12 m',
      'Outages: 9',
      'Longest outage: 40 m 29 s',
      note,
      '> Today uptime(today) | 7 days uptime(week) | (30 days uptime(month)) | 365 days uptime(year)',
      others,
    ]);
  });

  it('begins today at midnight of its time zone, and has a span in the first minute, too', async () => {
    const spanAt = async (now: number) => {
      const call = await callOf({ values: ['today'], now });
      await uptimeCommand.run(call);
      return call.asked.find(([name]) => name === 'history.outages')?.[1];
    };
    const midnight = Date.UTC(2026, 2, 11, 23);
    expect(await spanAt(scriptedNow)).toEqual({ from: midnight, to: scriptedNow });
    expect(await spanAt(midnight)).toEqual({ from: midnight, to: midnight + 60_000 });
  });

  it('is good where nothing was down, and says how little is known', async () => {
    const times = {
      upMs: 1_000,
      degradedMs: 0,
      downMs: 0,
      maintenanceMs: 0,
      unknownMs: hourMs * 24,
    };
    const answers = {
      ...usual,
      'history.uptime': uptimeOf(times, scriptedNow - hourMs * 24, scriptedNow),
      'history.outages': [],
    };
    expect((await lines({ answers, values: ['week'] })).slice(0, 6)).toEqual([
      '# Uptime · 7 days (good)',
      'Uptime: 100%, less than 0.1% of the time known',
      'Up: 1 s',
      'Unknown: 1 d',
      'Outages: 0',
      note,
    ]);
  });

  it('says that nothing is known before the first look at the line', async () => {
    const answers = { ...usual, 'history.series': [] };
    expect((await lines({ answers, language: 'de' })).slice(0, 3)).toEqual([
      '# Verfügbarkeit der Leitung (plain)',
      'Heute: noch nichts bekannt',
      '7 Tage: noch nichts bekannt',
    ]);
  });

  it('says why it cannot be read', async () => {
    const error = { code: 'internal', message: 'No.' } as const;
    const failed = ['# The uptime could not be read (bad)', 'No.'];
    expect(await lines({ failures: { 'history.series': error } })).toEqual(failed);
    expect(await lines({ failures: { 'history.uptime': error }, values: ['week'] })).toEqual(
      failed,
    );
    expect(await lines({ failures: { 'history.outages': error }, values: ['week'] })).toEqual(
      failed,
    );
  });
});
