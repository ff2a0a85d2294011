import { describe, expect, it } from 'vitest';
import { commands } from '../../../../../../electron/core/discord/commands/index.ts';
import { auditCommand } from '../../../../../../electron/core/discord/commands/audit.ts';
import type { AuditEntry } from '../../../../../../shared/domain/audit.ts';
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
    await auditCommand.run(
      await scriptedCall({ answers, commands, level: 'admin', mask: 'full', ...script }),
    ),
  );
const base: AuditEntry = {
  sequence: 1,
  at: scriptedNow,
  who: 'owner',
  origin: 'command line',
  what: 'settings.set',
  subject: 'address.accept',
  before: null,
  after: '[]',
  previousHash: '',
  hash: '',
};
const error = { code: 'internal', message: 'No.', id: '0a1b2c3d' } as const;

describe('/audit', () => {
  it('lists who has changed what, the newest first', async () => {
    const shown = await lines({ subcommand: 'list' });
    expect([...shown.slice(0, 5), ...shown.slice(-3)]).toEqual([
      '# Audit log (plain)',
      '**14** `settings.set` · `address.sentinelSeconds` · <t:1773302531:f>',
      '- owner · page 203.0.113.47 · `10` → `{"address":"203.0.113.47"}`',
      '**13** `backups.create` · <t:1773284531:f>',
      '- owner · page 203.0.113.47 · nothing → `{"address":"203.0.113.47"}`',
      '- Page 1 of 3',
      '> (Previous audit(0)) | Next audit(1)',
      '> Verify audit verify()',
    ]);
  });

  it('names people of Discord, and leaves out what was not changed', async () => {
    const entry = { ...base, who: '100000000000000003', origin: 'discord direct', after: null };
    const one = { items: [entry], total: 1 };
    const shown = await lines({ answers: { ...answers, 'audit.page': one } });
    expect(shown[2]).toBe('- <@100000000000000003> · discord direct');
  });

  it('cuts a long value only behind the masking, so that half an address is none', async () => {
    const after = `${'x'.repeat(70)}=203.0.113.47`;
    const one = { items: [{ ...base, after }], total: 1 };
    const withOne = { ...answers, 'audit.page': one };
    const [, , masked = ''] = await lines({ answers: withOne, mask: 'half' });
    expect(masked).toContain('=203.0.•');
    expect(masked).not.toContain('203.0.1');
    expect(masked.length).toBeLessThan(160);
  });

  it('turns pages, and shows the last one behind the end', async () => {
    expect((await lines({ values: ['7'] })).slice(5)).toEqual([
      '- Page 3 of 3',
      '> Previous audit(1) | (Next audit(2))',
      '> Verify audit verify()',
    ]);
  });

  it('says that there is no entry yet', async () => {
    const none = { ...answers, 'audit.page': { items: [], total: 0 } };
    expect((await lines({ answers: none }))[1]).toBe(
      'The first order, such as a changed setting or a backup, will be the first entry.',
    );
  });

  it('says that nobody has changed the log', async () => {
    expect(await lines({ subcommand: 'verify' })).toEqual([
      '# The chain is whole: 14 entries (good)',
      `\`${'a1b2'.repeat(16)}\``,
      '- Hash of the newest entry. Written down elsewhere, it shows later whether the log was cut short.',
    ]);
  });

  it('says where the chain breaks', async () => {
    const verdict = {
      entries: 14,
      broken: { sequence: 9, why: 'Its hash does not fit.' },
      head: '',
    };
    const broken = { ...answers, 'audit.verify': verdict };
    expect((await lines({ subcommand: 'verify', answers: broken })).slice(0, 3)).toEqual([
      '# The chain breaks at entry 9 (bad)',
      'Its hash does not fit.',
      'Of 14 entries. What stands before the break is as it was written; trust nothing from there on without another record.',
    ]);
  });

  it('says why it cannot be read, with the id in the log', async () => {
    const failures = { 'audit.page': error, 'audit.verify': error } as const;
    expect(await lines({ failures })).toEqual([
      '# The audit log could not be read (bad)',
      'No. The log has it under 0a1b2c3d.',
    ]);
    expect((await lines({ failures, subcommand: 'verify' }))[0]).toBe(
      '# The log could not be verified (bad)',
    );
  });
});
