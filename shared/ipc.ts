// What the window and the main process of the desktop host say to each other: calls one way, pushes the other.

import type { PushName } from './contract/index.ts';
import type { Result } from './result.ts';
import type { WireError } from './wire.ts';

export const callChannel = 'ip-beacon:call';
export const pushChannel = 'ip-beacon:push';

export interface IpcCall {
  readonly name: string;
  readonly input: unknown;
}

export type IpcPush =
  | { readonly push: PushName; readonly data: unknown }
  /** Another page is to be shown: by the tray, a notification, a link. */
  | { readonly push: 'go'; readonly data: { readonly path: string } };

/** What the preload script puts into the page as `window.ipBeacon`: nothing of Electron's own, and it never grows. */
export interface IpcPort {
  readonly call: (call: IpcCall) => Promise<Result<unknown, WireError>>;
  /** @returns what ends it */
  readonly onPush: (listener: (push: IpcPush) => void) => () => void;
}
