import type { AnyPush } from './client.ts';

// As a record, so that the compiler names a push that is missing here.
const pushNames: Readonly<Record<AnyPush['push'], true>> = {
  snapshot: true,
  change: true,
  observation: true,
  progress: true,
  storage: true,
  settings: true,
};

/** The push in the text of a WebSocket message; null for anything else, such as the push of a newer host. */
export function readPush(text: string): AnyPush | null {
  try {
    const message = JSON.parse(text) as { readonly push?: unknown } | null;
    return typeof message?.push === 'string' && Object.hasOwn(pushNames, message.push)
      ? (message as AnyPush)
      : null;
  } catch {
    return null;
  }
}
