import { onDeed } from './notes.ts';

export interface SenderFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: SenderFrame | null;
}

type Handler = (
  event: { readonly senderFrame: SenderFrame | null },
  ...words: readonly unknown[]
) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = {
  handle: (channel: string, handler: Handler): void => {
    if (handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  /** Of electron-store, for its own use in a page. */
  on: (_channel: string, _listener: () => void): void => {},
};

/** What `ipcRenderer.invoke` gets, with Electron's own error texts. */
export async function invoke(
  channel: string,
  frame: SenderFrame | null,
  words: readonly unknown[],
): Promise<unknown> {
  const handler = handlers.get(channel);
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ senderFrame: frame }, ...structuredClone(words)));
  } catch (error) {
    throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, {
      cause: error,
    });
  }
}

/** A message from any frame, as a page that was taken over might send it. */
onDeed(
  'ipc.invoke',
  ({ channel, frame, words }: { channel: string; frame: SenderFrame | null; words: unknown[] }) =>
    invoke(channel, frame, words),
);
