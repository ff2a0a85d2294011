// Shows messages by Electron's own notifications.

import { asMarkup, oneLine, plainText } from '../node/notify/desktop-text.ts';
import { quote } from '../../shared/domain/quote.ts';
import type { Message, OnPress, Presenter } from '../node/notify/presenter.ts';

/** Of Electron's Notification, what is used. */
export interface NativeNotification {
  on(event: 'click' | 'show', listener: () => void): unknown;
  on(event: 'action', listener: (details: { readonly actionIndex: number }) => void): unknown;
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown;
  show(): void;
  close(): void;
}

export interface NativeOptions {
  id: string;
  title: string;
  body: string;
  silent: boolean;
  urgency: 'normal';
  actions: { type: 'button'; text: string }[];
}

export interface NativeNotifications {
  new (options: NativeOptions): NativeNotification;
  isSupported(): boolean;
}

export interface ElectronPresenterParts {
  /** Electron's class, once the app is ready. */
  readonly notifications: NativeNotifications;
  readonly platform: NodeJS.Platform;
  /** A sentence when messages can no longer be shown, null when they can be again; each once. */
  readonly onProblem: (problem: string | null) => void;
  /** Takes over on a system where Electron cannot show any. */
  readonly fallback: Presenter;
}

export function createElectronPresenter(parts: ElectronPresenterParts): Presenter {
  const { notifications, platform } = parts;
  if (!notifications.isSupported()) return parts.fallback;
  let problem: string | null = null;
  const report = (next: string | null): void => {
    if (next === problem) return;
    problem = next;
    parts.onProblem(next);
  };

  const display = (thread: string, message: Message, onPress: OnPress): NativeNotification => {
    const native = new notifications(nativeOptions(thread, message, platform));
    native.on('click', () => onPress(null));
    native.on('action', ({ actionIndex }) => onPress(actionIndex));
    native.on('show', () => report(null));
    native.on('failed', (_, error) =>
      report(`Notifications cannot be shown: ${quote(error, 100)}.`),
    );
    native.show();
    return native;
  };

  return {
    show: (thread, message, onPress) => {
      // Whoever lets go of it loses its press too: it would be collected.
      let native = display(thread, message, onPress);
      return {
        update: (other, onOtherPress) => {
          // By its id the new one takes the place of the old one elsewhere; closing that would close both.
          if (platform === 'linux') native.close();
          native = display(thread, other, onOtherPress);
        },
        close: () => native.close(),
      };
    },
    problem: () => problem,
    stop: () => parts.fallback.stop(),
  };
}

/** @see https://www.electronjs.org/docs/latest/api/notification */
function nativeOptions(
  thread: string,
  { title, body, buttons, isSilent }: Message,
  platform: NodeJS.Platform,
): NativeOptions {
  return {
    id: `ip-beacon-${thread}`,
    title: oneLine(title),
    body: platform === 'linux' ? asMarkup(plainText(body)) : plainText(body),
    silent: isSilent,
    // The default, low, is not shown on the screen by every desktop.
    urgency: 'normal',
    actions: buttons.map((text) => ({ type: 'button', text })),
  };
}
