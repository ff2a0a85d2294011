import { expect, it } from 'vitest';
import { surfaceOf } from '../../../../renderer/bridge/surface.ts';

const port = { call: () => Promise.reject(new Error('not asked')), onPush: () => () => {} };

it('the pages are in the window where the preload script has put its port, and in a browser elsewhere', () => {
  expect(surfaceOf({ ipBeacon: port })).toBe('window');
  expect(surfaceOf({})).toBe('browser');
});
