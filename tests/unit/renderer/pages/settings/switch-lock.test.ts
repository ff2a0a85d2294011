import { expect, it } from 'vitest';
import { switchLock } from '../../../../../renderer/pages/settings/switch-lock.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const lock = async (
  text: string,
  builtIn: boolean,
  environment: Readonly<Record<string, string>> = {},
) => {
  const { settings } = await createLiveSettings(text, environment);
  return switchLock(settings.describe(), { builtIn });
};

it('a source can be switched unless the built-in ones are off together or something wins over the list', async () => {
  expect(await lock('', true)).toBeNull();
  expect(await lock('address: { builtInSources: false }', true)).toEqual({ kind: 'built-in-off' });
  expect(await lock('address: { builtInSources: false }', false)).toBeNull();
  const environment = { IP_BEACON_ADDRESS__DISABLED_SOURCES: '["a"]' };
  expect(await lock('', false, environment)).toEqual({
    kind: 'set-by',
    variable: 'IP_BEACON_ADDRESS__DISABLED_SOURCES',
  });
});
