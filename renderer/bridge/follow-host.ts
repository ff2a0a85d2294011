import { navigate } from 'wouter/use-browser-location';
import type { IpcPort } from '../../shared/ipc.ts';

/** The tray, a notification or a link has asked for another page. */
export const followHost = (port: Pick<IpcPort, 'onPush'>): (() => void) =>
  port.onPush((push) => {
    if (push.push === 'go') navigate(push.data.path);
  });
