import { expect, it } from 'vitest';
import { createSettings } from '../../../../../electron/core/settings/create-settings.ts';
import { loadSettings } from '../../../../../electron/core/settings/load-settings.ts';
import { importSettings } from '../../../../../electron/core/transfer/import-settings.ts';
import { ownCaller } from '../../../../support/import-text.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

it('knows before saving what saving would say', async () => {
  const places = {
    files: createMemoryFiles({}),
    path: 'config.yaml',
    environment: { IP_BEACON_LOG__LEVEL: 'debug' },
  };
  const loaded = await loadSettings(places);
  if (!loaded.ok) throw new Error('the settings are invalid');
  const settings = importSettings(
    createSettings({ ...places, loaded: loaded.value, onProblems: () => {} }),
    ownCaller,
  );
  expect(settings.problem('log.level', 'info')).toBe(
    'log.level is set by IP_BEACON_LOG__LEVEL, which wins over the file.',
  );
  expect(settings.problem('address.lookSeconds', 'often')).toBe(
    'address.lookSeconds is "often"; it must be a whole number from 30 to 86400.',
  );
  expect(settings.problem('address.color', 1)).toBe('address.color is not a setting.');
  expect(settings.problem('address.lookSeconds', 60)).toBeNull();
  await settings.set('address.lookSeconds', 60);
  expect(settings.get().address.lookSeconds).toBe(60);
});
