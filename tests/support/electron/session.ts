import { onDeed } from './notes.ts';
import { protocol } from './protocol.ts';

type Check = (contents: null, permission: string, origin: string, details: object) => boolean;
type Ask = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;

let check: Check | null = null;
let ask: Ask | null = null;
let device: ((details: object) => boolean) | null = null;

const defaultSession = {
  protocol,
  setPermissionCheckHandler: (handler: Check | null): void => {
    check = handler;
  },
  setPermissionRequestHandler: (handler: Ask | null): void => {
    ask = handler;
  },
  setDevicePermissionHandler: (handler: ((details: object) => boolean) | null): void => {
    device = handler;
  },
};
export const session = { defaultSession };

/** What both handlers say to a permission, and the third to a device. Without a handler Electron grants. */
onDeed(
  'permission.ask',
  async ({
    permission,
    origin,
    details = {},
  }: {
    permission: string;
    origin: string;
    details?: object;
  }) => ({
    checked: check?.(null, permission, `${origin}/`, { isMainFrame: true, ...details }) ?? true,
    granted: await new Promise<boolean>((resolve) => {
      if (ask === null) return resolve(true);
      ask(null, permission, resolve, {
        isMainFrame: true,
        requestingUrl: `${origin}/history`,
        ...details,
      });
    }),
    device: device?.({ deviceType: permission, origin }) ?? true,
  }),
);
