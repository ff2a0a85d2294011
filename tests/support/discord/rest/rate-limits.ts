import { createHash } from 'node:crypto';
import type { World } from '../world.ts';
import type { Answer } from './answers.ts';
import type { Route } from './route.ts';

export type Headers = Readonly<Record<string, string>>;

export interface Verdict {
  /** The name that the header X-RateLimit-Bucket has; null: not limited by bucket. */
  readonly bucket: string | null;
  readonly headers: Headers;
  /** 429, if it is one. */
  readonly refusal: Answer | null;
}

interface Window {
  endsAt: number;
  used: number;
}

/** Those that make a bucket of their own (https://discord.com/developers/docs/topics/rate-limits). */
const majorNames = ['channel', 'guild', 'application', 'token'] as const;

const seconds = (durationMs: number): string => (durationMs / 1_000).toFixed(3);

export const tooMany = (retryAfterMs: number, scope: 'user' | 'global' | 'shared'): Verdict => ({
  bucket: null,
  headers: {
    'Retry-After': String(Math.ceil(retryAfterMs / 1_000)),
    'X-RateLimit-Scope': scope,
    ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
  },
  refusal: {
    status: 429,
    json: {
      message:
        scope === 'shared' ? 'The resource is being rate limited.' : 'You are being rate limited.',
      retry_after: retryAfterMs / 1_000,
      global: scope === 'global',
    },
  },
});

export interface RateLimits {
  /** @param who the token, or the address when there is none */
  take(route: Route, params: Readonly<Record<string, string>>, who: string): Verdict;
}

/** Counts requests by bucket and by caller, in fixed windows. */
export function createRateLimits(world: World): RateLimits {
  const { clock, limits } = world;
  const buckets = new Map<string, Window>();
  const globals = new Map<string, Window>();

  const windowOf = (windows: Map<string, Window>, key: string, lengthMs: number): Window => {
    const now = clock.now();
    const present = windows.get(key);
    if (present !== undefined && present.endsAt > now) return present;
    const fresh = { endsAt: now + lengthMs, used: 0 };
    windows.set(key, fresh);
    return fresh;
  };

  return {
    take: (route, params, who) => {
      const now = clock.now();
      const isCallback = route.path.startsWith('/interactions/');
      if (isCallback) return { bucket: null, headers: {}, refusal: null };
      if (route.auth === 'bot') {
        const window = windowOf(globals, who, 1_000);
        window.used += 1;
        if (window.used > limits.globalPerSecond) return tooMany(window.endsAt - now, 'global');
      }
      const name = `${route.method} ${route.path}`;
      const { limit, windowMs } = limits.buckets[name] ?? limits.otherBucket;
      const major = majorNames.map((key) => params[key] ?? '').join(':');
      const window = windowOf(buckets, `${name} ${major} ${who}`, windowMs);
      window.used += 1;
      const bucket = createHash('sha256').update(name).digest('hex').slice(0, 32);
      const headers = {
        'X-RateLimit-Limit': String(limit),
        'X-RateLimit-Remaining': String(Math.max(0, limit - window.used)),
        'X-RateLimit-Reset': seconds(window.endsAt),
        'X-RateLimit-Reset-After': seconds(window.endsAt - now),
        'X-RateLimit-Bucket': bucket,
      };
      if (window.used <= limit) return { bucket, headers, refusal: null };
      const verdict = tooMany(window.endsAt - now, 'user');
      return { bucket, headers: { ...headers, ...verdict.headers }, refusal: verdict.refusal };
    },
  };
}
