/** A request as Discord's limits count it: https://docs.discord.com/developers/topics/rate-limits */
export interface RestRoute {
  /** `POST /channels/:id/messages` */
  readonly template: string;
  /** The ids that have limits of their own: of a channel, a guild, or a webhook with its token. */
  readonly major: string;
  /** Answers to interactions do not count towards the 50 a second. */
  readonly isInteraction: boolean;
  /** Happens once in the life of its ids: a limit of its own would never be met again. */
  readonly isOnce: boolean;
}

const anyId = /\/\d{16,20}(?=\/|$)/g;

/** @param path without the version; what follows a `?` does not matter */
export function restRouteOf(method: string, path: string): RestRoute {
  const [plain = ''] = path.split('?');
  const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(plain);
  if (callback !== null) {
    const template = `${method} /interactions/:id/:token/callback`;
    return { template, major: plain, isInteraction: true, isOnce: true };
  }
  const webhook = /^\/webhooks\/(\d+)\/([^/]+)(.*)$/.exec(plain);
  if (webhook !== null) {
    const [, id = '', token = '', rest = ''] = webhook;
    const template = `${method} /webhooks/:id/:token${rest.replaceAll(anyId, '/:id')}`;
    return { template, major: `${id}/${token}`, isInteraction: true, isOnce: false };
  }
  const major = /^\/(?:channels|guilds|webhooks)\/(\d+)/.exec(plain);
  return {
    template: `${method} ${plain.replaceAll(anyId, '/:id')}`,
    major: major?.[1] ?? '',
    isInteraction: false,
    isOnce: false,
  };
}
