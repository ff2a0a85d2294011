import { expect, it } from 'vitest';
import { paletteKeys } from '../../../../renderer/overlays/palette-keys.ts';

it.each([
  ['MacIntel', ['⌘', 'K']],
  ['iPad', ['⌘', 'K']],
  ['Linux x86_64', ['Strg', 'K']],
  ['Win32', ['Strg', 'K']],
])('the palette is opened on %s by %s', (platform, keys) => {
  expect(paletteKeys(platform, 'Strg')).toEqual(keys);
});
