import type { AnyPush } from './client.ts';

// As a record, so that the compiler names a push that is missing here.
const pushNames: Readonly<Record<AnyPush['push'], true>> = {
  snapshot: true,
  change: true,
  observation: true,
  progress: true,
  storage: true,
  settings: true,
  bots: true,
  outbox: true,
};

/** Whether it is a push of ours and not, say, one of a newer host. */
export const isKnownPush = (message: { readonly push?: unknown } | null): message is AnyPush =>
  typeof message?.push === 'string' && Object.hasOwn(pushNames, message.push);

/** The push in the text of a WebSocket message; null for anything else, such as the push of a newer host. */
export function readPush(text: string): AnyPush | null {
  try {
    const message = JSON.parse(text) as { readonly push?: unknown } | null;
    return isKnownPush(message) ? message : null;
  } catch {
    return null;
  }
}
