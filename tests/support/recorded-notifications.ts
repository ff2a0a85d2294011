/** What a page has told by the browser, with a way to press it. */
export interface RecordedNotification {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
}

/**
 * Runs in the page, before its own scripts: Chromium without a screen grants no notifications.
 * `window.told` has what was told; a press on one is its event `click`.
 */
export function recordNotifications(): void {
  const told: (EventTarget & RecordedNotification)[] = [];
  class Recorded extends EventTarget implements RecordedNotification {
    static permission: NotificationPermission = 'default';
    static async requestPermission(): Promise<NotificationPermission> {
      sessionStorage.setItem('granted', 'yes');
      Recorded.permission = 'granted';
      return Recorded.permission;
    }

    readonly body: string;
    readonly tag: string;
    readonly title: string;

    constructor(title: string, { body = '', tag = '' }: NotificationOptions = {}) {
      super();
      this.title = title;
      this.body = body;
      this.tag = tag;
      told.push(this);
    }

    close(): void {
      this.dispatchEvent(new Event('close'));
    }
  }
  if (sessionStorage.getItem('granted') === 'yes') Recorded.permission = 'granted';
  Object.assign(window, { Notification: Recorded, told });
}
