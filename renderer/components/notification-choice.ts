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
