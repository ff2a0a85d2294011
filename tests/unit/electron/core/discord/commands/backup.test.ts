import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { backupCommand } from '../../../../../../electron/core/discord/commands/backup.ts';
import { answerLines } from '../../../../../support/answer-text.ts';
import { operatorAnswers } from '../../../../../support/operator-answers.ts';
import {
  type CallScript,
  scriptedCall,
  scriptedNow,
} from '../../../../../support/scripted-call.ts';

const { answers } = operatorAnswers(scriptedNow);
const lines = async (script: CallScript = {}) =>
  answerLines(
    await backupCommand.run(await scriptedCall({ answers, commands, level: 'admin', ...script })),
  );
const error = { code: 'refused', message: 'A restore is running.' } as const;

describe('/backup', () => {
  it('lists the kept backups, the newest first', async () => {
    expect(await lines({ subcommand: 'list' })).toEqual([
      '# Kept backups (plain)',
      '**<t:1773285971:f>** · 9.4 MB · Scheduled',
      '**<t:1773173651:f>** · 9.3 MB · Made by hand · Encrypted · With secrets',
      '**<t:1772784851:f>** · 9.2 MB · Before a restore',
      '**<t:1770642131:f>** · 8.4 MB · Before an update of the history · Encrypted',
      '> Back up now backup now()',
    ]);
  });

  it('turns pages', async () => {
    const [backup] = answers['backups.list'];
    if (backup === undefined) throw new Error('There is no backup.');
    const many = Array.from({ length: 9 }, (_, index) => ({ ...backup, at: index * 1_000 }));
    const shown = await lines({ answers: { ...answers, 'backups.list': many }, values: ['1'] });
    expect(shown.slice(1)).toEqual([
      '**<t:0:f>** · 9.4 MB · Scheduled',
      '- Page 2 of 2',
      '> Previous backup(0) | (Next backup(1))',
      '> Back up now backup now()',
    ]);
  });

  it('says that there is none yet', async () => {
    expect(await lines({ answers: { ...answers, 'backups.list': [] }, language: 'de' })).toEqual([
      '# Aufbewahrte Sicherungen (notice)',
      'Noch keine Sicherung',
      '> Jetzt sichern backup now()',
    ]);
  });

  it('writes one without a passphrase, by command and by button', async () => {
    const call = await scriptedCall({ answers, commands, subcommand: 'now' });
    expect(answerLines(await backupCommand.run(call))).toEqual([
      '# The backup is written (good)',
      'Backed up: 9.4 MB, read back and found whole',
      '- Tokens and passwords are not in it. Restoring and backups with secrets are on the page Backups of IP Beacon.',
      '> Kept backups backup()',
    ]);
    const job = `discord-100000000000000003-${scriptedNow}`;
    expect(call.asked).toEqual([['backups.create', { passphrase: null, job }]]);
    const pressed = await scriptedCall({ answers, commands });
    await backupCommand.actions?.['now']?.run(pressed);
    expect(pressed.asked).toEqual(call.asked);
  });

  it('says why there is none', async () => {
    const failures = { 'backups.create': error, 'backups.list': error } as const;
    expect(await lines({ failures, subcommand: 'now' })).toEqual([
      '# The backup was not written (bad)',
      'A restore is running.',
    ]);
    expect((await lines({ failures }))[0]).toBe('# The backups could not be read (bad)');
  });
});
