import { describe, expect, it } from 'vitest';
import type { SavedSettings } from '../../../../../electron/core/settings/create-settings.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const caller = { who: 'owner', origin: 'page 192.0.2.7' };
const editor = { who: 'owner', origin: 'config.yaml' };
const old = '# mine\nserver:\n  port: 1\n';

async function start(text = old, environment: Readonly<Record<string, string>> = {}) {
  const { settings, files } = await createLiveSettings(text, environment);
  const saved: SavedSettings[] = [];
  const dispose = settings.onSaved(async (change) => void saved.push(change));
  const write = (changed: string) => void files.texts.set('config.yaml', changed);
  return { settings, files, saved, dispose, write, text: () => files.texts.get('config.yaml') };
}

describe('replace', () => {
  it('puts a whole text in place and tells of the values that changed', async () => {
    const { settings, saved, text } = await start();
    const changes: number[] = [];
    settings.subscribe(({ server }) => changes.push(server.port));
    const replaced = '# older\nserver: { port: 2 }\n';
    expect(await settings.replace(replaced, caller)).toEqual({ ok: true, value: undefined });
    expect([text(), settings.text(), settings.get().server.port]).toEqual([replaced, replaced, 2]);
    expect(changes).toEqual([2]);
    expect(saved).toEqual([{ text: replaced, previousText: old, caller }]);
  });

  it('refuses a text that does not fit the settings of today, and says why', async () => {
    const { settings, files, saved } = await start();
    expect(await settings.replace('server:\n  prot: 2\n  port: many\n', caller)).toEqual({
      ok: false,
      error:
        'Nothing was saved, those settings do not fit this version: server.prot is not a setting; perhaps port is meant. server.port is "many"; it must be a whole number from 0 to 65535.',
    });
    expect([files.writes(), saved]).toEqual([0, []]);
  });

  it('leaves what a variable sets as it is', async () => {
    const { settings } = await start(old, { IP_BEACON_SERVER__PORT: '7' });
    await settings.replace('server: { port: 2 }\n', caller);
    expect(settings.get().server.port).toBe(7);
  });

  it('writes nothing when nothing is new', async () => {
    const { settings, files, saved } = await start();
    expect(await settings.replace(old, caller)).toEqual({ ok: true, value: undefined });
    expect([files.writes(), saved]).toEqual([0, []]);
  });

  it('never overwrites a file that has become invalid', async () => {
    const { settings, write, text } = await start();
    write('server:\n  port: many\n');
    expect(await settings.replace(old, caller)).toEqual({
      ok: false,
      error:
        'Nothing was saved, the file must be mended first: config.yaml:2:9 server.port is "many"; it must be a whole number from 0 to 65535.',
    });
    expect(text()).toBe('server:\n  port: many\n');
  });

  it('says so when the disk refuses', async () => {
    const { settings, files } = await start();
    files.failWrites('ENOSPC');
    expect(await settings.replace('', caller)).toEqual({
      ok: false,
      error: 'Nothing was saved, config.yaml cannot be written: ENOSPC.',
    });
    expect(settings.text()).toBe(old);
  });
});

describe('a saved text', () => {
  it('is told with whoever saved it, and the next saves wait', async () => {
    const { settings } = await start();
    const order: string[] = [];
    settings.onSaved(async ({ caller: { origin } }) => {
      order.push(`${origin} begins`);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      order.push(`${origin} ends`);
    });
    await Promise.all([
      settings.set('server.port', 2, caller).then(() => order.push('saved')),
      settings.set('server.port', 3, { who: 'owner', origin: 'second' }),
    ]);
    expect(order).toEqual([
      `${caller.origin} begins`,
      `${caller.origin} ends`,
      'saved',
      'second begins',
      'second ends',
    ]);
  });

  it('is told of an editor, also when a command comes before the watch on the file', async () => {
    const { settings, saved, write } = await start();
    write(`# note\n${old}`);
    await settings.set('server.port', 2, caller);
    await settings.reload();
    expect(saved).toEqual([
      { text: `# note\n${old}`, previousText: old, caller: editor },
      { text: '# note\n# mine\nserver:\n  port: 2\n', previousText: `# note\n${old}`, caller },
    ]);
  });

  it('is not told while the file is invalid, and not to a listener that has left', async () => {
    const { settings, saved, dispose, write } = await start();
    write('server: [');
    await settings.reload();
    dispose();
    write('');
    await settings.reload();
    expect(saved).toEqual([]);
    expect(settings.text()).toBe('');
  });
});
