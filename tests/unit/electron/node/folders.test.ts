import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFolders, systemFolders } from '../../../../electron/node/folders.ts';

const system = { configFile: '/c/config.yaml', dataFolder: '/d', logFolder: '/l' };

describe('chooseFolders', () => {
  it('takes the folders of the system where nothing else is said', () => {
    expect(chooseFolders(system, { IP_BEACON_CONFIG: '', IP_BEACON_DATA_DIR: '' }, {})).toEqual(
      system,
    );
  });

  it('lets the environment name others, with the log beside the data', () => {
    const environment = { IP_BEACON_CONFIG: '/x/my.yaml', IP_BEACON_DATA_DIR: '/y' };
    expect(chooseFolders(system, environment, {})).toEqual({
      configFile: resolve('/x/my.yaml'),
      dataFolder: resolve('/y'),
      logFolder: resolve('/y/logs'),
    });
  });

  it('lets the command line win over the environment', () => {
    const environment = { IP_BEACON_CONFIG: '/x/my.yaml', IP_BEACON_DATA_DIR: '/y' };
    expect(chooseFolders(system, environment, { configFile: 'a.yaml', dataFolder: 'b' })).toEqual({
      configFile: resolve('a.yaml'),
      dataFolder: resolve('b'),
      logFolder: resolve('b/logs'),
    });
  });
});

describe('systemFolders', () => {
  it('carries no suffix that people must guess', () => {
    expect(Object.values(systemFolders()).join()).not.toContain('nodejs');
    expect(systemFolders().configFile).toMatch(/ip-beacon.*config\.yaml$/);
  });
});
