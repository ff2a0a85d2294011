import { expect, it } from 'vitest';
import { pathOfPage } from '../../../../electron/desktop/path-of-page.ts';

it.each([
  ['app://ip-beacon/', '/'],
  ['app://ip-beacon/history/7?family=ipv6', '/history/7?family=ipv6'],
  ['app://ip-beacon/settings#desktop', '/settings'],
  ['app://ip-beacon/assets/index.js', null],
  ['app://elsewhere/history', null],
  ['https://ip-beacon/history', null],
  ['about:blank', null],
  ['', null],
])('the path of %s is %s', (url, path) => {
  expect(pathOfPage(url)).toBe(path);
});
