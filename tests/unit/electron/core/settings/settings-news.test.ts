import { describe, expect, it } from 'vitest';
import { createSettingsNews } from '../../../../../electron/core/settings/settings-news.ts';
import type { Dispatch } from '../../../../../shared/dispatch.ts';
import { ok } from '../../../../../shared/result.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const owner = { who: 'owner', origin: 'test' };

async function start() {
  const { settings, files } = await createLiveSettings('server:\n  port: 1\n');
  const told: (readonly string[])[] = [];
  const news = createSettingsNews((changed) => void told.push(changed));
  settings.onSaved(news.saved);
  const edit = async (text: string): Promise<void> => {
    files.texts.set('config.yaml', text);
    await settings.reload();
  };
  return { settings, news, told, edit };
}

describe('that the settings have changed', () => {
  it('is told when an editor has changed them, a remark too', async () => {
    const { told, edit } = await start();
    await edit('server:\n  port: 2\nlog:\n  level: debug\n');
    await edit('# a remark\nserver:\n  port: 2\nlog:\n  level: debug\n');
    await edit('# a remark\nserver:\n  port: 2\nlog:\n  level: debug\n');
    expect(told).toEqual([['server.port', 'log.level'], []]);
  });

  it('is told once, after the command that changed them has ended', async () => {
    const { settings, news, told } = await start();
    const dispatch: Dispatch = async () => {
      await settings.set('server.port', 2, owner);
      await settings.set('log.level', 'debug', owner);
      expect(told).toEqual([]);
      return ok({});
    };
    await news.around(dispatch)('settings.set', {}, owner);
    expect(told).toEqual([['server.port', 'log.level']]);
  });

  it('is told although the command has failed', async () => {
    const { settings, news, told } = await start();
    const dispatch: Dispatch = async () => {
      await settings.set('server.port', 2, owner);
      throw new Error('afterwards');
    };
    await expect(news.around(dispatch)('import.run', {}, owner)).rejects.toThrow('afterwards');
    expect(told).toEqual([['server.port']]);
  });

  it('does not wait for a question', async () => {
    const { news, told, edit } = await start();
    const dispatch: Dispatch = async () => {
      await edit('server:\n  port: 3\n');
      expect(told).toEqual([['server.port']]);
      return ok([]);
    };
    await news.around(dispatch)('settings.get', {}, owner);
    await news.around(async () => ok({}))('address.check', {}, owner);
    expect(told).toHaveLength(1);
  });
});
