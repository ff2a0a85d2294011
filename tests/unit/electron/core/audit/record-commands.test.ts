import { describe, expect, it } from 'vitest';
import { commandEntries } from '../../../../../electron/core/audit/command-entries.ts';
import { recordCommands } from '../../../../../electron/core/audit/record-commands.ts';
import { createStorageAttempt } from '../../../../../electron/core/audit/storage-attempt.ts';
import { contract } from '../../../../../shared/contract/index.ts';
import type { CallError, Dispatch } from '../../../../../shared/dispatch.ts';
import { fail, ok, type Result } from '../../../../../shared/result.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };

/** A dispatch that answers so to everything, after it has done the work. */
async function start(
  answer: Result<unknown, CallError>,
  work: (settings: Live) => Promise<unknown> = async () => {},
) {
  const { settings } = await createLiveSettings('address:\n  lookSeconds: 60\n');
  const { audit, database } = await openAuditLog();
  const log = createMemoryLog();
  const problems: (string | null)[] = [];
  const inner: Dispatch = async () => {
    await work(settings);
    return answer;
  };
  const dispatch = recordCommands({
    dispatch: inner,
    audit: () => audit,
    settings,
    attempt: createStorageAttempt(log, (problem) => void problems.push(problem)),
  });
  const entries = async () => {
    const { items } = await audit.page({ page: 0, pageSize: 10 });
    return items.map(({ who, origin, what, subject, before, after }) => ({
      who,
      origin,
      what,
      subject,
      before,
      after,
    }));
  };
  return { dispatch, entries, database, log, problems };
}
type Live = Awaited<ReturnType<typeof createLiveSettings>>['settings'];

const backup = {
  name: 'a.backup',
  at: 1,
  bytes: 2,
  reason: 'manual',
  encrypted: true,
  hasSecrets: false,
};

describe('a command that succeeded', () => {
  it('is recorded with all that a profile has changed', async () => {
    const outcome = ok({ changed: ['address.lookSeconds'], problems: [] });
    const { dispatch, entries } = await start(outcome, (settings) =>
      settings.set('address.lookSeconds', 90, caller),
    );
    await dispatch('settings.applyProfile', { text: 'x', dryRun: false }, caller);
    expect(await entries()).toEqual([
      {
        ...caller,
        what: 'settings.applyProfile',
        subject: 'a profile',
        before: '{"address.lookSeconds":60}',
        after: '{"address.lookSeconds":90}',
      },
    ]);
  });

  it('is not recorded when it was a rehearsal of a profile, or one that changed nothing', async () => {
    const changed = await start(ok({ changed: ['address.lookSeconds'], problems: [] }));
    await changed.dispatch('settings.applyProfile', { text: 'x', dryRun: true }, caller);
    expect(await changed.entries()).toEqual([]);
    const refused = await start(ok({ changed: [], problems: ['Line 1 is wrong; mend it.'] }));
    await refused.dispatch('settings.applyProfile', { text: 'x', dryRun: false }, caller);
    expect(await refused.entries()).toEqual([]);
  });

  it('is recorded with what a setting was before and is after', async () => {
    const { dispatch, entries } = await start(ok({}), (settings) =>
      settings.set('address.lookSeconds', 90, caller),
    );
    const input = { path: 'address.lookSeconds', value: 90 };
    expect(await dispatch('settings.set', input, caller)).toEqual(ok({}));
    expect(await entries()).toEqual([
      {
        ...caller,
        what: 'settings.set',
        subject: 'address.lookSeconds',
        before: '60',
        after: '90',
      },
    ]);
  });

  it('is recorded with all that going back to an earlier configuration has changed', async () => {
    const { dispatch, entries } = await start(ok({}), (settings) =>
      settings.replace('server:\n  port: 9000\n', caller),
    );
    await dispatch('settings.revert', { id: 7 }, caller);
    expect(await entries()).toEqual([
      {
        ...caller,
        what: 'settings.revert',
        subject: '7',
        before: '{"address.lookSeconds":60,"server.port":8470}',
        after: '{"address.lookSeconds":300,"server.port":9000}',
      },
    ]);
  });

  it.each([
    [
      'sources.setEnabled',
      { id: 'ipify', enabled: false },
      {},
      { subject: 'ipify', before: 'true', after: 'false' },
    ],
    [
      'backups.create',
      { passphrase: 'hunter2', job: 'j' },
      backup,
      {
        subject: 'a.backup',
        before: null,
        after: '{"at":1,"bytes":2,"reason":"manual","encrypted":true,"hasSecrets":false}',
      },
    ],
    [
      'backups.remove',
      { name: 'a.backup' },
      {},
      { subject: 'a.backup', before: null, after: null },
    ],
    [
      'backups.restore',
      { place: { backup: 'a.backup' }, passphrase: 'hunter2', job: 'j' },
      {},
      { subject: 'a.backup', before: null, after: null },
    ],
    [
      'backups.restore',
      { place: { upload: 'u' }, job: 'j' },
      {},
      { subject: 'an uploaded backup', before: null, after: null },
    ],
    [
      'import.run',
      { upload: 'u', job: 'j' },
      {
        origin: 'IP Beacon export',
        items: [{ kind: 'changes', taken: 1, known: 2, refused: [], refusedCount: 3 }],
        notes: [],
      },
      {
        subject: 'IP Beacon export',
        before: null,
        after: '[{"kind":"changes","taken":1,"known":2,"refused":3}]',
      },
    ],
  ])('is recorded with what it was done to: %s', async (name, input, output, entry) => {
    const { dispatch, entries } = await start(ok(output));
    expect(await dispatch(name, input, caller)).toEqual(ok(output));
    expect(await entries()).toEqual([{ ...caller, what: name, ...entry }]);
  });

  it('keeps its result when the entry cannot be written, which is said until one can', async () => {
    const { dispatch, database, log, problems } = await start(ok({}));
    database.failWrites('disk full');
    expect(await dispatch('backups.remove', { name: 'a' }, caller)).toEqual(ok({}));
    database.failWrites(null);
    expect(await dispatch('backups.remove', { name: 'b' }, caller)).toEqual(ok({}));
    expect(problems).toEqual(['The history cannot be written: disk full', null]);
    expect(log.entries.map(({ level, message }) => [level, message])).toEqual([
      ['error', 'What was done cannot be written down.'],
    ]);
  });
});

describe('a pause', () => {
  it('is recorded with its end, and its own end with what it was', async () => {
    const pause = { since: 1, until: 7 };
    const begun = await start(ok(pause));
    await begun.dispatch('watch.pause', { until: 7 }, caller);
    const entry = { ...caller, subject: '', before: null, after: null };
    const text = '{"since":1,"until":7}';
    expect(await begun.entries()).toEqual([{ ...entry, what: 'watch.pause', after: text }]);
    const ended = await start(ok({ ended: pause }));
    await ended.dispatch('watch.resume', {}, caller);
    expect(await ended.entries()).toEqual([{ ...entry, what: 'watch.resume', before: text }]);
    const none = await start(ok({ ended: null }));
    await none.dispatch('watch.resume', {}, caller);
    expect(await none.entries()).toEqual([]);
  });
});

describe('no entry is made', () => {
  it('of a command that failed', async () => {
    const refused = fail({ code: 'refused', message: 'No.' } as const);
    const { dispatch, entries } = await start(refused);
    expect(await dispatch('backups.remove', { name: 'a' }, caller)).toEqual(refused);
    expect(await entries()).toEqual([]);
  });

  it.each([
    'address.check',
    'jobs.cancel',
    'uploads.append',
    'history.changes',
    'no.such',
    'toString',
  ])('of %s, which changes nothing', async (name) => {
    const { dispatch, entries, problems } = await start(ok('answer'));
    expect(await dispatch(name, {}, caller)).toEqual(ok('answer'));
    expect([await entries(), problems]).toEqual([[], []]);
  });
});

describe('the table of entries', () => {
  it('has a line for every command of the contract', () => {
    const commands = Object.entries(contract).filter(([, { type }]) => type === 'command');
    expect(Object.keys(commandEntries)).toEqual(commands.map(([name]) => name));
  });
});
