import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { resumeCommand } from '../../../../../../electron/core/discord/commands/resume.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';
import { usualAnswers } from '../../../../../support/usual-answers.ts';

const usual = usualAnswers(scriptedNow);
const lines = async (script: CallScript = {}) =>
  answerLines(await resumeCommand.run(await scriptedCall({ answers: usual, commands, ...script })));

describe('/resume', () => {
  it('says how long the pause was', async () => {
    expect(await lines()).toEqual([
      '# Watching goes on (good)',
      'The pause lasted 4 m. Everything is looked at now.',
      '> Address ip() | Status status() | Pause pause()',
    ]);
    expect((await lines({ language: 'de' })).slice(0, 2)).toEqual([
      '# Die Beobachtung geht weiter (good)',
      'Die Pause dauerte 4 min. Jetzt wird alles geprüft.',
    ]);
  });

  it('says that there was none', async () => {
    expect(await lines({ answers: { 'watch.resume': { ended: null } } })).toEqual([
      '# There is no pause (plain)',
      'The address and the line are being watched.',
      '> Address ip() | Status status() | Pause pause()',
    ]);
  });

  it('says why it cannot resume', async () => {
    const failures = { 'watch.resume': { code: 'internal', message: 'No.' } } as const;
    expect(await lines({ failures })).toEqual(['# Watching could not be resumed (bad)', 'No.']);
  });
});
