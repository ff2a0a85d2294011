import { describe, expect, it } from 'vitest';
import { settingsHandlers } from '../../../../../electron/core/handlers/settings.ts';
import type { HostKind } from '../../../../../shared/domain/host-kind.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';
import { openAuditLog } from '../../../../support/open-audit-log.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };

async function start(host: HostKind = 'server') {
  const { settings } = await createLiveSettings('server:\n  port: 1\n');
  const { revisions } = await openAuditLog();
  return { settings, revisions, handlers: settingsHandlers(settings, () => revisions, host) };
}

describe('settings.get', () => {
  const sectionsOn = async (host: HostKind): Promise<readonly string[]> => {
    const { handlers } = await start(host);
    const answer = await handlers['settings.get']({}, caller);
    if (!answer.ok) throw new Error(answer.error.message);
    return [...new Set(answer.value.map(({ path }) => path.split('.')[0] ?? ''))];
  };
  const onEvery = [
    'address',
    'insight',
    'server',
    'history',
    'backup',
    'notifications',
    'discord',
    'log',
  ];

  it('has the sections that the host takes notice of', async () => {
    expect(await sectionsOn('server')).toEqual([...onEvery, 'interface']);
    expect(await sectionsOn('desktop')).toEqual([...onEvery, 'interface', 'desktop', 'updates']);
  });

  it('hides nothing that is in the file: it can be set on every host', async () => {
    const { settings, handlers } = await start('server');
    const input = { path: 'desktop.maskAddresses', value: true };
    expect(await handlers['settings.set'](input, caller)).toEqual({ ok: true, value: {} });
    expect(settings.get().desktop.maskAddresses).toBe(true);
  });
});

describe('settings.set', () => {
  it('saves as the caller, and passes a refusal on', async () => {
    const { settings, handlers } = await start();
    const origins: string[] = [];
    settings.onSaved(async (saved) => void origins.push(saved.caller.origin));
    expect(await handlers['settings.set']({ path: 'server.port', value: 2 }, caller)).toEqual({
      ok: true,
      value: {},
    });
    expect(origins).toEqual(['page 192.0.2.7']);
    expect(await handlers['settings.set']({ path: 'server.port', value: -1 }, caller)).toEqual({
      ok: false,
      error: {
        code: 'refused',
        message: 'server.port is -1; it must be a whole number from 0 to 65535.',
      },
    });
  });
});

describe('settings.check', () => {
  it('says what set would say', async () => {
    const { handlers } = await start();
    const check = handlers['settings.check'];
    expect(await check({ path: 'server.port', value: 2 }, caller)).toEqual({
      ok: true,
      value: { problem: null },
    });
    expect(await check({ path: 'server.port', value: -1 }, caller)).toEqual({
      ok: true,
      value: { problem: 'server.port is -1; it must be a whole number from 0 to 65535.' },
    });
  });
});

describe('a profile', () => {
  it('is given out and taken in', async () => {
    const { settings, handlers } = await start();
    expect(await handlers['settings.yaml']({}, caller)).toEqual({
      ok: true,
      value: { text: 'server:\n  port: 1\n' },
    });
    const text = 'log:\n  level: debug\n';
    const value = { changed: ['server.port', 'log.level'], problems: [] };
    for (const dryRun of [true, false]) {
      expect(await handlers['settings.applyProfile']({ text, dryRun }, caller)).toEqual({
        ok: true,
        value,
      });
    }
    expect(settings.text()).toBe(text);
  });
});

describe('settings.revert', () => {
  it('puts an earlier configuration in place', async () => {
    const { settings, revisions, handlers } = await start();
    await revisions.add({ content: '# old\nserver:\n  port: 3\n', changed: [], caller });
    expect(await handlers['settings.revert']({ id: 1 }, caller)).toEqual({ ok: true, value: {} });
    expect(settings.text()).toBe('# old\nserver:\n  port: 3\n');
  });

  it('goes back to the time before there was a file', async () => {
    const { settings, revisions, handlers } = await start();
    await revisions.add({ content: '', changed: [], caller });
    expect(await handlers['settings.revert']({ id: 1 }, caller)).toEqual({ ok: true, value: {} });
    expect([settings.text(), settings.get().server.port]).toEqual(['', 8470]);
  });

  it('says why an old configuration cannot come back', async () => {
    const { revisions, handlers } = await start();
    await revisions.add({ content: 'pigeons: { count: 3 }\n', changed: [], caller });
    expect(await handlers['settings.revert']({ id: 1 }, caller)).toMatchObject({
      ok: false,
      error: {
        code: 'refused',
        message: expect.stringMatching(
          /^Nothing was saved, those settings do not fit this version: pigeons is not a section; /,
        ),
      },
    });
  });

  it('says that a number is unknown', async () => {
    const { handlers } = await start();
    expect(await handlers['settings.revert']({ id: 9 }, caller)).toEqual({
      ok: false,
      error: {
        code: 'not-found',
        message: 'There is no configuration under the number 9; only the newest 200 are kept.',
      },
    });
  });
});

describe('settings.revisions', () => {
  it('gives a page, without the texts', async () => {
    const { revisions, handlers } = await start();
    await revisions.add({ content: '# old\n', changed: ['server.port'], caller });
    expect(await handlers['settings.revisions']({ page: 0, pageSize: 10 }, caller)).toEqual({
      ok: true,
      value: {
        items: [{ id: 1, at: Date.UTC(2026, 0, 1), ...caller, changed: ['server.port'] }],
        total: 1,
      },
    });
  });
});
