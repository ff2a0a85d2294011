import { quote } from '../../../shared/domain/quote.ts';

/**
 * Why nothing was shown, as a sentence. Of a program that failed only what it printed is looked at: on its command line
 * stands the message.
 */
export function notifyProblem(error: unknown): string {
  const text = saidOf(error instanceof Error ? error.message : '');
  const reason = text.trim().split('\n').at(-1) ?? '';
  const unknown = reason === '' ? 'the program that shows them has failed' : quote(reason, 100);
  return `Notifications cannot be shown: ${why(text) ?? unknown}.`;
}

/** As exec() puts it: the command line, then what the program printed. */
function saidOf(message: string): string {
  if (!message.startsWith('Command failed:')) return message;
  const end = message.indexOf('\n');
  return end === -1 ? '' : message.slice(end + 1);
}

function why(text: string): string | null {
  if (/must be installed|not found: notify-send|notify-send: (?:command )?not found/.test(text)) {
    return 'the program notify-send is missing. Install libnotify-bin, or libnotify';
  }
  if (/Cannot find (?:package|module)/.test(text)) {
    return 'this installation has no part for them';
  }
  if (/ServiceUnknown|StartServiceByName|not provided by any \.service/.test(text)) {
    return 'no program of this desktop shows them';
  }
  if (/autolaunch|D-Bus|dbus|session bus|Could not connect|Connection refused/i.test(text)) {
    return 'there is no desktop session here (no session bus)';
  }
  return null;
}
