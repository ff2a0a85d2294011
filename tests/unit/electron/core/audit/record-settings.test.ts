import { describe, expect, it } from 'vitest';
import { recordSettings } from '../../../../../electron/core/audit/record-settings.ts';
import { createStorageAttempt } from '../../../../../electron/core/audit/storage-attempt.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';
import { createMemoryLog } from '../../../../support/memory-log.ts';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };

async function start(text: string, content: Uint8Array | null = null) {
  const { settings, files } = await createLiveSettings(text);
  const { audit, revisions, database } = await openAuditLog(content);
  const problems: (string | null)[] = [];
  const attempt = createStorageAttempt(createMemoryLog(), (problem) => void problems.push(problem));
  const stop = await recordSettings({ settings, revisions, audit, attempt });
  const edit = async (changed: string): Promise<void> => {
    files.texts.set('config.yaml', changed);
    await settings.reload();
  };
  const saved = async () => {
    const { items } = await revisions.page({ page: 0, pageSize: 10 });
    return items.map(({ id, origin, changed }) => [id, origin, ...changed].join(' '));
  };
  const entries = async () => {
    const { items } = await audit.page({ page: 0, pageSize: 10 });
    return items.map(({ who, origin, what, subject, before, after }) =>
      [who, origin, what, subject, before, after].join(' '),
    );
  };
  return { settings, revisions, database, stop, edit, saved, entries, problems };
}

describe('the history of the settings', () => {
  it('begins with the file as it is at the first start', async () => {
    const { revisions, saved } = await start('# mine\nserver:\n  port: 9000\n');
    expect(await saved()).toEqual(['1 config.yaml server.port']);
    expect(await revisions.content(1)).toBe('# mine\nserver:\n  port: 9000\n');
  });

  it('begins with an empty text when there is no file', async () => {
    const { saved, entries } = await start('');
    expect(await saved()).toEqual(['1 config.yaml']);
    expect(await entries()).toEqual([]);
  });

  it('gets each configuration that is saved before the command ends, with who saved it', async () => {
    const { settings, revisions, saved, entries } = await start('server:\n  port: 9000\n');
    await settings.set('server.port', 9001, caller);
    expect(await saved()).toEqual(['2 page 192.0.2.7 server.port', '1 config.yaml server.port']);
    expect(await revisions.content(2)).toBe('server:\n  port: 9001\n');
    // Of a command record-commands.ts makes the entry.
    expect((await entries()).filter((entry) => entry.includes('192.0.2.7'))).toEqual([]);
  });

  it('gets what is written in an editor, a comment too, and once only', async () => {
    const { edit, saved } = await start('server:\n  port: 9000\n');
    await edit('server:\n  port: 9000 # the usual one\n');
    await edit('server:\n  port: 9000 # the usual one\n');
    expect(await saved()).toEqual(['2 config.yaml', '1 config.yaml server.port']);
  });

  it('keeps apart what an editor and a command have changed at once', async () => {
    const { settings, saved, edit } = await start('server:\n  port: 9000\n');
    await Promise.all([
      edit('server:\n  port: 9000\nlog:\n  level: debug\n'),
      settings.set('server.port', 9001, caller),
    ]);
    expect(await saved()).toEqual([
      '3 page 192.0.2.7 server.port',
      '2 config.yaml log.level',
      '1 config.yaml server.port',
    ]);
  });

  it('never gets an invalid file', async () => {
    const { edit, saved } = await start('server:\n  port: 9000\n');
    await edit('server:\n  port: many\n');
    expect(await saved()).toEqual(['1 config.yaml server.port']);
  });

  it('catches up at a start on what was edited while the program was not running', async () => {
    const { database, settings } = await start('server:\n  port: 9000\n');
    await settings.set('server.port', 9001, caller);
    const again = await start('server:\n  port: 9002\n', database.content());
    expect(await again.saved()).toEqual([
      '3 config.yaml server.port',
      '2 page 192.0.2.7 server.port',
      '1 config.yaml server.port',
    ]);
    expect((await again.entries())[0]).toBe('owner config.yaml settings.set server.port 9001 9002');
    const unchanged = await start('server:\n  port: 9002\n', again.database.content());
    expect(await unchanged.saved()).toHaveLength(3);
  });

  it('ends when it is told to', async () => {
    const { stop, edit, saved } = await start('');
    stop();
    await edit('server:\n  port: 9000\n');
    expect(await saved()).toHaveLength(1);
  });
});

describe('the audit log', () => {
  it('gets an entry of each setting that an editor has changed', async () => {
    const { edit, entries } = await start('');
    await edit('server:\n  port: 9000\nlog:\n  level: debug\n');
    await edit('log:\n  level: debug\n');
    expect(await entries()).toEqual([
      'owner config.yaml settings.set server.port 9000 8470',
      'owner config.yaml settings.set log.level "info" "debug"',
      'owner config.yaml settings.set server.port 8470 9000',
    ]);
  });
});

describe('a history that cannot be written', () => {
  it('is said, and the setting is saved all the same', async () => {
    const { settings, database, problems, saved } = await start('server:\n  port: 9000\n');
    database.failWrites('disk full');
    expect(await settings.set('server.port', 9001, caller)).toEqual({ ok: true, value: undefined });
    expect(settings.get().server.port).toBe(9001);
    expect(problems.at(-1)).toBe('The history cannot be written: disk full');
    database.failWrites(null);
    await settings.set('server.port', 9002, caller);
    expect(problems.at(-1)).toBeNull();
    expect(await saved()).toEqual([
      '2 ' + caller.origin + ' server.port',
      '1 config.yaml server.port',
    ]);
  });
});
