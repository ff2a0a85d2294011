import { notifySendTexts, oneLine, plainText } from './desktop-text.ts';
import type { Message } from './presenter.ts';

/** A message as node-notifier takes it on this system. */
export function notifierOptions(
  thread: string,
  { title, body, isSilent }: Message,
  platform: NodeJS.Platform,
): Readonly<Record<string, unknown>> {
  switch (platform) {
    case 'darwin':
      return { title: oneLine(title), message: plainText(body), sound: !isSilent, group: thread };
    case 'win32':
      return { title: oneLine(title), message: plainText(body), sound: !isSilent };
    default:
      return {
        ...notifySendTexts(title, body),
        'app-name': 'IP Beacon',
        urgency: 'normal',
        // As long as the desktop thinks right; node-notifier's own wish is ten seconds.
        'expire-time': '-1',
        // The one hint there is room for: desktops that know it replace what the thread showed before.
        hint: `string:x-canonical-private-synchronous:ip-beacon-${thread}`,
      };
  }
}
