import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../support/command-line.ts';

describe('serve', () => {
  it('starts with the settings and the folders, and stops when asked', async () => {
    const argv = ['serve', '--port', '9000', '--host=::1', '--data-dir', '/elsewhere'];
    const { code, error, served, stops } = await runCommand(argv);
    expect({ code, error, stops }).toEqual({ code: 0, error: '', stops: 1 });
    expect(served).toMatchObject([
      {
        version: '1.2.3',
        folders: {
          configFile: '/config/config.yaml',
          dataFolder: '/elsewhere',
          logFolder: '/elsewhere/logs',
        },
        overrides: [
          { name: '--host', path: 'server.host', text: '::1' },
          { name: '--port', path: 'server.port', text: '9000' },
        ],
        loaded: { settings: { server: { host: '::1', port: 9000 } } },
      },
    ]);
  });

  it('never starts with an invalid file', async () => {
    expect(await runCommand(['serve'], { config: 'server: [' })).toMatchObject({
      code: 2,
      served: [],
      error:
        '/config/config.yaml:1:10 is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]; line it up with its neighbours and close every bracket.\n',
    });
  });

  it('says why it could not start, and ends with 1', async () => {
    expect(await runCommand(['serve'], { serveFails: 'Port 8470 is in use.' })).toMatchObject({
      code: 1,
      error: 'Port 8470 is in use.\n',
      stops: 0,
    });
  });

  it('ends even when something hangs, and says so', async () => {
    expect(await runCommand(['serve'], { stopHangs: true })).toMatchObject({
      code: 1,
      error: 'Not everything could be ended in time; the log may say what hangs.\n',
      stops: 1,
    });
  });
});
