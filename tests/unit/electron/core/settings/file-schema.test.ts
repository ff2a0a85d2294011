import { describe, expect, it } from 'vitest';
import { fileSchema } from '../../../../../electron/core/settings/file-schema.ts';
import { loadSettings } from '../../../../../electron/core/settings/load-settings.ts';
import { parseSettingsFile } from '../../../../../electron/core/settings/settings-file.ts';
import { showSettings } from '../../../../../electron/core/settings/show-settings.ts';
import { createMemoryFiles } from '../../../../support/memory-files.ts';

describe('fileSchema', () => {
  it('declares every section strictly', () => {
    expect(fileSchema()).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: {
        address: { additionalProperties: false },
        server: {
          title: 'Server',
          additionalProperties: false,
          properties: {
            port: {
              title: 'Port',
              description: '0 takes any free one.',
              default: 8470,
              type: 'integer',
              minimum: 0,
              maximum: 65_535,
            },
          },
        },
        log: { additionalProperties: false },
      },
    });
  });
});

describe('showSettings', () => {
  it('prints a valid file that says where each value comes from', async () => {
    const loaded = await loadSettings({
      files: createMemoryFiles({ 'config.yaml': 'log:\n  level: debug\n' }),
      path: 'config.yaml',
      environment: { IP_BEACON_SERVER__PORT: '2' },
    });
    if (!loaded.ok) throw new Error('expected valid settings');
    const shown = showSettings(loaded.value);
    const sections = shown.split(/^(?=\w)/m).filter((part) => /^(server|log):/.test(part));
    expect(sections.join('')).toBe(`server:
  # Where the page is served.
  host: 127.0.0.1 # default
  port: 2 # IP_BEACON_SERVER__PORT
  allowedHosts: [] # default
  trustedProxies: [] # default
  metrics: false # default
log:
  # What the program writes down of its own work.
  level: debug
`);
    const reread = parseSettingsFile(shown, 'shown');
    expect(reread.ok && reread.value.values.get('server.port')).toBe(2);
  });
});
