import { describe, expect, it } from 'vitest';
import { autostartEntry } from '../../../../electron/desktop/autostart-entry.ts';

const execOf = (...command: string[]): string =>
  /^Exec=(.*)$/m.exec(autostartEntry(command))?.[1] ?? '';

describe('the file that starts the program with the session', () => {
  it('is one that desktops take', () => {
    expect(autostartEntry(['/opt/IP Beacon/ip-beacon', '--hidden']).split('\n')).toEqual([
      '[Desktop Entry]',
      'Type=Application',
      'Name=IP Beacon',
      'Exec="/opt/IP Beacon/ip-beacon" "--hidden"',
      'Icon=ip-beacon',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ]);
  });

  it.each([
    ['a quotation mark', '/a"b', String.raw`"/a\\"b"`],
    ['a backslash', '/a\\b', String.raw`"/a\\\\b"`],
    ['a dollar', '/$HOME', String.raw`"/\\$HOME"`],
    ['a backtick', '/`id`', '"/\\\\`id\\\\`"'],
    ['a per cent sign', '/100%', '"/100%%"'],
  ])('takes %s for what it is', (_name, word, written) => {
    expect(execOf(word)).toBe(written);
  });
});
