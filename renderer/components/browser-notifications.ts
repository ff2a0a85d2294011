import { create } from 'zustand';
import { surface } from '../bridge/surface.ts';
import { type NotificationChoice, notificationChoice } from './notification-choice.ts';

const storageKey = 'ip-beacon.tell';

function read(): NotificationChoice {
  // Not there in an insecure context and in some mobile browsers, whatever the types say. The desktop host has its own.
  const isHere = surface === 'browser' && 'Notification' in window;
  const permission = isHere ? Notification.permission : null;
  try {
    return notificationChoice(permission, localStorage.getItem(storageKey) === 'on');
  } catch {
    return notificationChoice(permission, false);
  }
}

export const useNotificationChoice = create<{ readonly choice: NotificationChoice }>(() => ({
  choice: read(),
}));

/** Asks the browser where needed; only ever called from a press, as browsers demand. */
export async function chooseNotifications(wished: boolean): Promise<void> {
  if (wished && Notification.permission === 'default') await Notification.requestPermission();
  try {
    localStorage.setItem(storageKey, wished ? 'on' : 'off');
  } catch {
    // Storage can be blocked; without it the choice cannot be kept and stays off.
  }
  useNotificationChoice.setState({ choice: read() });
}
