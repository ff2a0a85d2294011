import { expect, it } from 'vitest';
import { isCurrentTab } from '../../../../renderer/components/is-current-tab.ts';

const hrefs = ['/settings', '/settings/data', '/settings/backups'];

it.each([
  ['/settings', '/settings'],
  ['/settings/data', '/settings/data'],
  ['/settings/data/restore', '/settings/data'],
  ['/settings/address', '/settings'],
  ['/settings/databases', '/settings'],
  ['/history', undefined],
])('on %s the current tab is %s', (location, current) => {
  expect(hrefs.filter((href) => isCurrentTab(href, hrefs, location))).toEqual(
    current === undefined ? [] : [current],
  );
});
