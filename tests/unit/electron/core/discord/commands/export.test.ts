import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { exportCommand } from '../../../../../../electron/core/discord/commands/export.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { operatorAnswers, secretAddress } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

const { answers } = operatorAnswers(scriptedNow);
const callOf = (script: CallScript = {}) =>
  scriptedCall({ answers, commands, level: 'admin', mask: 'full', ...script });
const run = async (script: CallScript = {}) => {
  const answer = await exportCommand.run(await callOf(script));
  if (answer.type !== 'card') throw new Error('It is a form.');
  return answer;
};

describe('/export', () => {
  it('gives a table as a file, whole', async () => {
    const answer = await run({ options: { table: 'changes' } });
    expect(answerLines(answer)).toEqual([
      '# Export of changes (good)',
      'Rows: 59',
      'Size: 231 bytes',
      'Format: CSV',
      'Span: Everything',
      '- The file shows addresses whole. Think of where you keep it.',
    ]);
    const [file] = answer.files ?? [];
    expect(file?.name).toBe('ip-beacon-changes-2026-03-12.csv');
    const rows = Array.from({ length: 59 }, (_, index) => `${index + 1}\r\n`).join('');
    expect(new TextDecoder().decode(file?.bytes)).toBe(`id\r\n${rows}`);
    expect(answer.isDirect).toBe(false);
  });

  it('asks for the format and the span that were chosen, piece by piece', async () => {
    const call = await callOf({ options: { table: 'changes', format: 'ndjson', span: 'week' } });
    await exportCommand.run(call);
    const from = scriptedNow - 7 * 86_400_000;
    const asked = { table: 'changes', format: 'ndjson', from, to: scriptedNow };
    expect(call.asked).toEqual([
      ['export.piece', { ...asked, cursor: null }],
      ['export.piece', { ...asked, cursor: '20' }],
      ['export.piece', { ...asked, cursor: '40' }],
    ]);
  });

  it('sends it to the direct messages', async () => {
    const answer = await run({ options: { table: 'changes', to: 'direct' } });
    expect([answer.isDirect, answer.files?.length]).toEqual([true, 1]);
  });

  it('is not made for those who may not see addresses whole', async () => {
    for (const mask of ['half', 'hidden'] as const) {
      const call = await callOf({ mask, options: { table: 'changes' } });
      const answer = await exportCommand.run(call);
      expect(answerLines(answer)).toEqual([
        '# There is no file (notice)',
        'The file would show addresses that you may not see whole here.',
      ]);
      expect(answer).toMatchObject({ outcome: 'denied' });
      expect(call.asked).toEqual([]);
    }
  });

  it('says where to turn when it is more than Discord takes', async () => {
    const large = {
      text: 'x'.repeat(5_000_000),
      cursor: 'more',
      done: 20,
      total: 12_345,
    };
    const call = await callOf({
      answers: { ...answers, 'export.piece': large },
      options: { table: 'observations' },
    });
    expect(answerLines(await exportCommand.run(call))).toEqual([
      '# There is no file (notice)',
      '`observations` has 12,345 rows, more than the 8.4 MB that Discord takes. Choose a shorter span, or export on the page Data or with the command `ip-beacon export`.',
    ]);
    expect(call.asked).toHaveLength(2);
  });

  it('says that there is nothing, and makes no file', async () => {
    const answer = await run({ options: { table: 'speed_tests', format: 'json' }, language: 'de' });
    expect(answerLines(answer)).toEqual([
      '# Es gibt keine Datei (notice)',
      'In dieser Tabelle gibt es für diese Zeit nichts.',
    ]);
    expect(answer.files).toBeUndefined();
  });

  it('says why there is none', async () => {
    const failures = {
      'export.piece': { code: 'refused', message: 'There is no table "cats".' },
    } as const;
    expect(answerLines(await run({ failures, options: { table: 'cats' } }))).toEqual([
      '# There is no file (bad)',
      'There is no table "cats".',
    ]);
  });

  it('proposes the tables there are', async () => {
    const asking = await callOf();
    const complete = (typedSoFar: string) =>
      exportCommand.complete?.({ ...asking, option: 'table', typedSoFar });
    expect(await complete(' TRANS')).toEqual([{ name: 'transitions · 212', value: 'transitions' }]);
    expect(await complete('')).toHaveLength(5);
    expect(await complete(secretAddress)).toEqual([]);
  });

  it('proposes nothing while the tables cannot be read', async () => {
    const failures = { 'export.tables': { code: 'internal', message: 'No.' } } as const;
    const asking = await callOf({ failures });
    expect(await exportCommand.complete?.({ ...asking, option: 'table', typedSoFar: '' })).toEqual(
      [],
    );
  });
});
