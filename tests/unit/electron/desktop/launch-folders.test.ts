import { expect, it } from 'vitest';
import { launchFolders } from '../../../../electron/desktop/launch-folders.ts';

it.each([
  [[], { dataFolder: undefined, configFile: undefined }],
  [['--data-dir=/srv/a b', '--hidden'], { dataFolder: '/srv/a b', configFile: undefined }],
  [['--config=c.yaml'], { dataFolder: undefined, configFile: 'c.yaml' }],
  // Without a value it names none; and what only begins alike is another word.
  [['--data-dir=', '--config-other=x'], { dataFolder: undefined, configFile: undefined }],
])('%j names %j', (words, folders) => {
  expect(launchFolders(words)).toEqual(folders);
});
