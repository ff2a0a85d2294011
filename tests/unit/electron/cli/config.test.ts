import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../support/command-line.ts';

describe('config validate', () => {
  it('says that a valid file is valid', async () => {
    expect(
      await runCommand(['config', 'validate'], { config: 'log:\n  level: debug\n' }),
    ).toMatchObject({
      code: 0,
      out: '/config/config.yaml is valid.\n',
      error: '',
    });
  });

  it('says that a missing file is no fault', async () => {
    expect(await runCommand(['config', 'validate'])).toMatchObject({
      code: 0,
      out: 'There is no /config/config.yaml; the defaults hold, which is fine.\n',
    });
  });

  it('prints every problem of the file, the environment and the options, and ends with 2', async () => {
    const world = {
      config: 'server:\n  prot: 1\n',
      environment: { IP_BEACON_LOG__LEVEL: 'loud' },
    };
    expect(await runCommand(['config', 'validate', '--port', 'many'], world)).toMatchObject({
      code: 2,
      out: '',
      error: [
        '/config/config.yaml:2:3 server.prot is not a setting; perhaps port is meant.',
        'IP_BEACON_LOG__LEVEL does not fit: log.level is "loud"; it must be one of debug, info, warn or error.',
        '--port does not fit: server.port is "many"; it must be a whole number from 0 to 65535.',
        '',
      ].join('\n'),
    });
  });
});

describe('config show', () => {
  it('prints a whole file with the origin of each value', async () => {
    const { code, out } = await runCommand(['config', 'show', '--log-level=warn']);
    expect(code).toBe(0);
    expect(out).toContain('  port: 8470 # default\n');
    expect(out).toContain('  level: warn # --log-level\n');
  });

  it('prints JSON for programs', async () => {
    const { out } = await runCommand(['config', 'show', '--json'], {
      config: 'server: { port: 1 }\n',
    });
    expect(JSON.parse(out)).toMatchObject({ server: { port: 1 }, log: { level: 'info' } });
  });
});

describe('config schema', () => {
  it('prints a JSON Schema', async () => {
    const { code, out } = await runCommand(['config', 'schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
