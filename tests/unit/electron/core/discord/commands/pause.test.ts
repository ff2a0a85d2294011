import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { pauseCommand } from '../../../../../../electron/core/discord/commands/pause.ts';
import { answerLines, cardOf } from '../../../../../support/answer-text.ts';
import { pausedSnapshot } from '../../../../../support/canned-snapshots.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const callOf = (script: CallScript = {}) => scriptedCall({ answers: usual, commands, ...script });
const lines = async (script: CallScript = {}) =>
  answerLines(await pauseCommand.run(await callOf(script)));

const detail =
  '- Nobody is asked meanwhile, so that a change or an outage goes unnoticed; this time counts as unknown.';
const choices =
  '> 15 minutes pause(15-minutes) | 1 hour pause(1-hour) | Until tomorrow pause(tomorrow) | Until resumed pause(open)';

describe('/pause', () => {
  it('pauses as long as was said', async () => {
    const untilOf = async (duration: string) => {
      const call = await callOf({ options: { duration } });
      await pauseCommand.run(call);
      return call.asked;
    };
    const asked = (until: number | null) => [['watch.pause', { until }]];
    expect(await untilOf('15-minutes')).toEqual(asked(scriptedNow + 900_000));
    expect(await untilOf('1-hour')).toEqual(asked(scriptedNow + 3_600_000));
    expect(await untilOf('tomorrow')).toEqual(asked(Date.UTC(2026, 2, 12, 23)));
    expect(await untilOf('open')).toEqual(asked(null));
  });

  it('says until when, and offers to resume', async () => {
    expect(await lines({ values: ['1-hour'] })).toEqual([
      '# Watching is paused (notice)',
      'Watching is paused until <t:1773324131:f>.',
      detail,
      '> Resume resume() | Status status()',
    ]);
    expect((await lines({ values: ['open'], language: 'de' }))[1]).toBe(
      'Die Beobachtung ist pausiert, bis jemand sie fortsetzt.',
    );
  });

  it('asks how long where nothing was said, or nothing it knows', async () => {
    const question = ['# How long should watching pause? (plain)', detail, choices];
    expect(await lines()).toEqual(question);
    expect(await lines({ values: ['2-years'] })).toEqual(question);
    expect(cardOf(await pauseCommand.run(await callOf())).buttons?.[0]?.at(-1)).toEqual({
      label: 'Until resumed',
      look: 'danger',
      action: { command: 'pause', action: '', values: ['open'] },
    });
  });

  it('says that it is paused already', async () => {
    const answers = { ...usual, 'snapshot.get': pausedSnapshot(scriptedNow) };
    expect(await lines({ answers })).toEqual([
      '# How long should watching pause? (plain)',
      'Watching is paused until <t:1773323891:f>.',
      detail,
      choices,
      '> Resume resume()',
    ]);
  });

  it('says why it cannot pause', async () => {
    const failures = {
      'watch.pause': { code: 'refused', message: 'The end lies in the past.' },
    } as const;
    expect(await lines({ failures, values: ['1-hour'] })).toEqual([
      '# Watching could not be paused (bad)',
      'The end lies in the past.',
    ]);
  });
});
