import { create } from 'zustand';

const storageKey = 'ip-beacon.tell';

export type NotificationChoice = 'unavailable' | 'off' | 'on' | 'denied';

/** What stands of the person's wish and the browser's permission together. */
export function notificationChoice(
  permission: NotificationPermission | null,
  wished: boolean,
): NotificationChoice {
  if (permission === null) return 'unavailable';
  if (permission === 'denied') return 'denied';
  return permission === 'granted' && wished ? 'on' : 'off';
}

function read(): NotificationChoice {
  // Not there in an insecure context and in some mobile browsers, whatever the types say.
  const permission = 'Notification' in window ? Notification.permission : null;
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
