import { expect, it } from 'vitest';
import { notifyProblem } from '../../../../../electron/node/notify/notify-problem.ts';

const command = 'Command failed: notify-send "Your address changed" "To 198.51.100.9 <dbus>"';

it.each([
  [
    new Error('notify-send must be installed on the system.'),
    'the program notify-send is missing. Install libnotify-bin, or libnotify.',
  ],
  [
    new Error('not found: notify-send'),
    'the program notify-send is missing. Install libnotify-bin, or libnotify.',
  ],
  [
    new Error(`${command}\n/bin/sh: 1: notify-send: not found\n`),
    'the program notify-send is missing. Install libnotify-bin, or libnotify.',
  ],
  [
    new Error(`${command}\nCannot autolaunch D-Bus without X11 $DISPLAY\n`),
    'there is no desktop session here (no session bus).',
  ],
  [
    new Error(`${command}\nCould not connect: No such file or directory\n`),
    'there is no desktop session here (no session bus).',
  ],
  [
    new Error(`${command}\nGDBus.Error:org.freedesktop.DBus.Error.ServiceUnknown: The name ...\n`),
    'no program of this desktop shows them.',
  ],
  [
    new Error(`${command}\nError calling StartServiceByName for org.freedesktop.Notifications\n`),
    'no program of this desktop shows them.',
  ],
  [new Error("Cannot find package 'node-notifier'"), 'this installation has no part for them.'],
  [new Error(`${command}\nUnknown option -q\n`), '"Unknown option -q".'],
  [new Error(command), 'the program that shows them has failed.'],
  ['strange', 'the program that shows them has failed.'],
])('%s is a sentence', (error, sentence) => {
  expect(notifyProblem(error)).toBe(`Notifications cannot be shown: ${sentence}`);
});

it('a sentence never has the message in it', () => {
  for (const said of ['', '\nbroken', '\nUnknown option']) {
    expect(notifyProblem(new Error(command + said))).not.toContain('198.51');
  }
});
