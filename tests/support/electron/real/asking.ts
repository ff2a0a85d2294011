import { app, ipcMain, type IpcMainInvokeEvent, session } from 'electron';
import { onDeed } from '../notes.ts';
import { watch } from './wrap.ts';

type Handler = (event: IpcMainInvokeEvent, ...words: unknown[]) => unknown;
type Check = (contents: null, permission: string, origin: string, details: object) => boolean;
type Ask = (
  contents: null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;

interface Permission {
  readonly permission: string;
  readonly origin: string;
  readonly details?: object;
}

/** What pages may ask of the program: keeps its handlers, so that a test can ask as any page. */
export function watchAsking(): void {
  const handlers = new Map<string, Handler>();
  watch(ipcMain, 'handle', ([channel, handler]) => void handlers.set(channel, handler));
  onDeed('ipc.invoke', async (call: { channel: string; frame: unknown; words: unknown[] }) => {
    const handler = handlers.get(call.channel);
    if (handler === undefined) throw new Error(`No handler registered for '${call.channel}'`);
    return handler({ senderFrame: call.frame } as IpcMainInvokeEvent, ...call.words);
  });

  let check: Check | null = null;
  let ask: Ask | null = null;
  let device: ((details: object) => boolean) | null = null;
  app.once('ready', () => {
    const { defaultSession } = session;
    watch(defaultSession, 'setPermissionCheckHandler', ([handler]) => {
      check = handler as Check | null;
    });
    watch(defaultSession, 'setPermissionRequestHandler', ([handler]) => {
      ask = handler as Ask | null;
    });
    watch(defaultSession, 'setDevicePermissionHandler', ([handler]) => {
      device = handler as typeof device;
    });
  });
  onDeed('permission.ask', async ({ permission, origin, details = {} }: Permission) => ({
    checked: check?.(null, permission, `${origin}/`, { isMainFrame: true, ...details }) ?? true,
    granted: await new Promise<boolean>((resolve) => {
      if (ask === null) return resolve(true);
      const requestingUrl = `${origin}/history`;
      ask(null, permission, resolve, { isMainFrame: true, requestingUrl, ...details });
    }),
    device: device?.({ deviceType: permission, origin }) ?? true,
  }));
}
