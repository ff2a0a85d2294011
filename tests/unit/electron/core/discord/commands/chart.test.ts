import { describe, expect, it } from 'vitest';
import { chartCommand } from '../../../../../../electron/core/discord/commands/chart.ts';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { waitingSnapshot } from '../../../../../support/canned-snapshots.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const callOf = (script: CallScript = {}) => scriptedCall({ answers: usual, commands, ...script });
const lines = async (script: CallScript = {}) =>
  answerLines(await chartCommand.run(await callOf(script)));

const others = '> History history() | Uptime uptime() | Outages outages()';
const dayMs = 86_400_000;

describe('/chart', () => {
  it('draws the uptime of a week where nothing else was said, and says it in words', async () => {
    expect(await lines()).toEqual([
      '# Uptime · 7 days (plain)',
      '![Uptime · 7 days · Uptime: 99.3%, 98.9% of the time known · Up: 6 d 17 h · Degraded: 3 h 38 m · Down: 1 h 4 m · Maintenance: 30 m · Unknown: 1 h 42 m](uptime-week.png)',
      'Uptime: 99.3%, 98.9% of the time known',
      'Up: 6 d 17 h',
      'Degraded: 3 h 38 m',
      'Down: 1 h 4 m',
      'Maintenance: 30 m',
      'Unknown: 1 h 42 m',
      '> Changes chart(changes,week) | (Uptime chart(uptime,week)) | Latency chart(latency,week)',
      '> 24 hours chart(uptime,day) | (7 days chart(uptime,week)) | 30 days chart(uptime,month) | 365 days chart(uptime,year)',
      others,
    ]);
  });

  it('gives the picture along', async () => {
    const call = await callOf({ options: { kind: 'latency', span: 'day' } });
    const answer = await chartCommand.run(call);
    const [svg = ''] = call.drawn;
    expect(svg).toMatch(/^<svg /);
    expect(answer.type === 'card' ? answer.files : null).toEqual([
      { name: 'latency-day.png', bytes: new TextEncoder().encode(svg) },
    ]);
    expect(answerLines(answer).slice(0, 4)).toEqual([
      '# Latency · 24 hours (plain)',
      '![Latency · 24 hours · Answers: half within 56 ms, 95% within 68 ms · Slowest: 90 ms](latency-day.png)',
      'Answers: half within 56 ms, 95% within 68 ms',
      'Slowest: 90 ms',
    ]);
  });

  it('has columns that are whole parts of a day', async () => {
    const bucketsOf = async (span: string) => {
      const call = await callOf({ values: ['uptime', span] });
      await chartCommand.run(call);
      return call.asked.find(([name]) => name === 'history.buckets')?.[1];
    };
    const asked = (days: number, buckets: number) => ({
      series: 1,
      from: scriptedNow - days * dayMs,
      to: scriptedNow,
      buckets,
    });
    expect(await bucketsOf('day')).toEqual(asked(1, 48));
    expect(await bucketsOf('week')).toEqual(asked(7, 84));
    expect(await bucketsOf('month')).toEqual(asked(30, 90));
    expect(await bucketsOf('year')).toEqual(asked(365, 73));
  });

  it('draws the addresses as the asker may see them', async () => {
    const drawnWith = async (mask: 'full' | 'half' | 'hidden') => {
      const call = await callOf({ values: ['changes', 'week'], mask });
      const shown = answerLines(await chartCommand.run(call));
      return { shown, svg: call.drawn.join('') };
    };
    const full = await drawnWith('full');
    expect(full.shown.slice(0, 4)).toEqual([
      '# Address changes · 7 days (plain)',
      '![Address changes · 7 days · Changes: 7 · An address usually held: 23 h 53 m](changes-week.png)',
      'Changes: 7',
      'An address usually held: 23 h 53 m',
    ]);
    expect(full.svg).toContain('203.0.113.');
    const half = await drawnWith('half');
    expect(half.svg).toContain('203.0.•.•');
    expect(half.svg).not.toContain('203.0.113.');
    expect((await drawnWith('hidden')).svg).not.toMatch(/203\.0|2001:db8/);
  });

  it('asks for all changes of the span, page by page', async () => {
    const [change] = usual['history.changes']({ pageSize: 1 }).items;
    if (change === undefined) throw new Error('There is no change.');
    const items = Array.from({ length: 200 }, () => change);
    const pagesOf = async (total: number) => {
      const answers = { ...usual, 'history.changes': { items, total } };
      const call = await callOf({ values: ['changes', 'year'], answers });
      await chartCommand.run(call);
      return call.asked.filter(([name]) => name === 'history.changes').length;
    };
    expect(await pagesOf(200)).toBe(1);
    expect(await pagesOf(500)).toBe(3);
    expect(await pagesOf(5_000)).toBe(5);
  });

  it('says that there is nothing to draw yet', async () => {
    const noLine = { ...usual, 'history.series': [] };
    expect((await lines({ answers: noLine })).slice(0, 2)).toEqual([
      '# Uptime · 7 days (plain)',
      'Nothing has been measured in this time.',
    ]);
    expect((await lines({ answers: noLine, values: ['latency', 'day'] }))[1]).toBe(
      'Nothing has been measured in this time.',
    );
    const first = {
      ...usual,
      'snapshot.get': waitingSnapshot(scriptedNow),
      'history.changes': { items: [], total: 0 },
      'history.patterns': { ...usual['history.patterns'], changes: 0, medianHeldMs: null },
    };
    expect((await lines({ answers: first, values: ['changes', 'day'] })).slice(0, 3)).toEqual([
      '# Address changes · 24 hours (plain)',
      'No change has been seen yet. Each new address will stand here with its evidence.',
      'Changes: 0',
    ]);
  });

  it('still says in words what could not be drawn', async () => {
    const call = await callOf({ values: ['latency', 'day'], pictureProblem: 'No fonts.' });
    const answer = await chartCommand.run(call);
    expect(answer.type === 'card' && answer.files === undefined).toBe(true);
    expect(answerLines(answer).slice(0, 3)).toEqual([
      '# Latency · 24 hours (plain)',
      '- The picture could not be drawn; here is what it would show.',
      'Answers: half within 56 ms, 95% within 68 ms',
    ]);
  });

  it('says why there is nothing to draw from', async () => {
    const error = { code: 'internal', message: 'No.' } as const;
    const failed = ['# Das Diagramm konnte nicht gezeichnet werden (bad)', 'No.'];
    const names = ['history.series', 'history.buckets', 'history.uptime'] as const;
    for (const name of names) {
      expect(await lines({ failures: { [name]: error }, language: 'de' })).toEqual(failed);
    }
    for (const name of ['snapshot.get', 'history.changes', 'history.patterns'] as const) {
      const script = { failures: { [name]: error }, values: ['changes', 'day'] };
      expect(await lines({ ...script, language: 'de' })).toEqual(failed);
    }
  });
});
