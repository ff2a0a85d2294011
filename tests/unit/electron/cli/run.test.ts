import { describe, expect, it } from 'vitest';
import { commands } from '../../../../electron/cli/commands.ts';
import { runCommand } from '../../../support/command-line.ts';

const names = commands.map(({ name }) => name).join(', ');

describe('the command line', () => {
  it('prints its version', async () => {
    expect(await runCommand(['--version'])).toMatchObject({ code: 0, out: '1.2.3\n', error: '' });
  });

  it('prints its help with every command, option and folder', async () => {
    const { code, out, error } = await runCommand(['check', '--help']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    for (const words of [
      'check',
      'serve',
      'config validate',
      '--data-dir <folder>',
      '-h, --help',
      '/config/config.yaml',
      '/data',
      '/log',
    ]) {
      expect(out).toContain(words);
    }
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it.each([
    [[], `Say what to do: ${names}. "ip-beacon --help" says more.`],
    [['chekc'], 'There is no command "chekc"; perhaps "check" is meant.'],
    [['dance'], `There is no command "dance"; the commands are ${names}.`],
    [['config'], '"config" needs one more word: config validate, config show, config schema.'],
    [['check', 'twice'], '"check" stands alone; "twice" does not belong to it.'],
    [['check', '--jsno'], 'There is no option --jsno; perhaps --json is meant.'],
    [['check', '--colour'], 'There is no option --colour; "ip-beacon --help" lists them.'],
    [['check', '-x'], 'There is no option -x; "ip-beacon --help" lists them.'],
    [['check', '--json=yes'], '--json takes no value; write it alone.'],
    [['serve', '--port'], '--port needs a value; write --port=<number>.'],
    [['serve', '--config', '--json'], '--config needs a value; write --config=<file>.'],
    [
      ['check', '--port', '1'],
      '"check" has no option --port; "ip-beacon --help" says which has it.',
    ],
    [['dance\u001B[2J'], `There is no command "dance\uFFFD[2J"; the commands are ${names}.`],
  ])('refuses %j with one sentence and exit code 2', async (argv, sentence) => {
    expect(await runCommand(argv)).toMatchObject({ code: 2, out: '', error: `${sentence}\n` });
  });
});
