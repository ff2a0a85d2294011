import { describe, expect, it } from 'vitest';
import {
  changedSettings,
  valuesInFile,
  valuesInForce,
} from '../../../../../electron/core/settings/changed-settings.ts';
import { createLiveSettings } from '../../../../support/live-settings.ts';

const between = (before: string, after: string) =>
  changedSettings(valuesInFile(before), valuesInFile(after));

describe('changedSettings', () => {
  it('finds what differs, the defaults filled in', () => {
    expect(
      between('server: { port: 1 }\nlog: { level: info }\n', 'server: { host: "::1" }\n'),
    ).toEqual([
      { path: 'server.host', before: '127.0.0.1', after: '::1' },
      { path: 'server.port', before: 1, after: 8470 },
    ]);
  });

  it('finds nothing where only the writing differs', () => {
    expect(between('# a\nserver:\n  port: 1\n', 'server: { "port": 1 } # b\n')).toEqual([]);
  });

  it('leaves out what another version of the program knew', () => {
    const older =
      'server: { port: 1, smoke: yes }\npigeons: { count: 3 }\nlog: { level: shrill }\n';
    expect(between(older, 'server: { port: 1 }\nlog: { level: warn }\n')).toEqual([
      { path: 'log.level', before: 'info', after: 'warn' },
    ]);
    expect(between('server: [', '')).toEqual([]);
  });

  it('compares what is in force just so', async () => {
    const { settings } = await createLiveSettings('server: { port: 1 }\n');
    expect(changedSettings(valuesInForce(settings.get()), valuesInFile(''))).toEqual([
      { path: 'server.port', before: 1, after: 8470 },
    ]);
  });
});
