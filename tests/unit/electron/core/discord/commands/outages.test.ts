import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { outagesCommand } from '../../../../../../electron/core/discord/commands/outages.ts';
import type { Outage } from '../../../../../../shared/domain/link.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const lines = async (script: CallScript = {}) =>
  answerLines(
    await outagesCommand.run(await scriptedCall({ answers: usual, commands, ...script })),
  );
const withOutages = (outages: Outage[]) => ({ ...usual, 'history.outages': outages });

const minuteMs = 60_000;
const outage = (startedAt: number, endedAt: number | null): Outage => ({
  startedAt,
  endedAt,
  blame: 'provider',
  evidence: { asked: 0, answered: 0, operators: [], errors: [] },
});
const spans =
  '> Today outages(today) | 7 days outages(week) | (30 days outages(month)) | 365 days outages(year)';
const others = '> Uptime uptime() | Chart chart() | Status status()';

describe('/outages', () => {
  it('lists those of 30 days, the newest first, with their causes and what they come to', async () => {
    const shown = await lines();
    expect(shown.slice(0, 8)).toEqual([
      '# Outages · 30 days (notice)',
      'Outages: 9',
      'Down in all: 3 h 9 m',
      'Longest outage: 40 m 29 s',
      '<t:1773309600:f> · **25 m 33 s** · Name resolution',
      '- Answers of the sources: 0 of 51',
      '<t:1773201600:f> · **18 m 14 s** · Provider',
      '- Answers of the sources: 0 of 36',
    ]);
    expect(shown.slice(-4)).toEqual([
      '- Page 1 of 2',
      '> (Previous outages(month,0)) | Next outages(month,1)',
      spans,
      others,
    ]);
  });

  it('turns pages, and shows the last one behind the end', async () => {
    const last = await lines({ values: ['month', '7'] });
    expect(last.slice(4)).toEqual([
      '<t:1770908400:f> · **25 m 11 s** · Router',
      '- Answers of the sources: 0 of 50',
      '- Page 2 of 2',
      '> Previous outages(month,0) | (Next outages(month,1))',
      spans,
      others,
    ]);
  });

  it('says how long one has lasted so far, and counts what lies inside the span only', async () => {
    const answers = withOutages([
      outage(scriptedNow - 10 * minuteMs, null),
      outage(scriptedNow - (14 * 60 + 20) * minuteMs, scriptedNow - 14 * 60 * minuteMs),
    ]);
    expect(await lines({ answers, options: { span: 'today' } })).toEqual([
      '# Outages · Today (bad)',
      'Outages: 2',
      'Down in all: 12 m 11 s',
      'Longest outage: 20 m',
      '<t:1773319931:f> · **🔴 10 m so far** · Provider',
      '<t:1773268931:f> · **20 m** · Provider',
      '> (Today outages(today)) | 7 days outages(week) | 30 days outages(month) | 365 days outages(year)',
      others,
    ]);
  });

  it('says that there was none', async () => {
    expect(await lines({ answers: withOutages([]) })).toEqual([
      '# Outages · 30 days (good)',
      'The line was not down in this time, as far as it is known.',
      spans,
      others,
    ]);
  });

  it('says that there were more than the history gives at once', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) =>
      outage(scriptedNow - index * minuteMs - 2_000, scriptedNow - index * minuteMs - 1_000),
    );
    expect((await lines({ answers: withOutages(many) })).at(-4)).toBe(
      '- Page 1 of 125 · Only the newest 1,000 outages are listed; there were more.',
    );
  });

  it('says why they cannot be read', async () => {
    const failures = { 'history.outages': { code: 'internal', message: 'No.' } } as const;
    expect(await lines({ failures, language: 'de' })).toEqual([
      '# Die Ausfälle konnten nicht gelesen werden (bad)',
      'No.',
    ]);
  });
});
