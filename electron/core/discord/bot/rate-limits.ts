import type { Clock } from '../../ports.ts';
import type { RestRoute } from './rest-route.ts';

/** What Discord said of its limits with an answer. Durations are milliseconds. */
export interface LimitNews {
  readonly status: number;
  /** Names the limit: several routes may share one. */
  readonly bucket: string | null;
  readonly limit: number | null;
  readonly remaining: number | null;
  readonly resetAfterMs: number | null;
  /** With 429. */
  readonly retryAfterMs: number | null;
  readonly isGlobal: boolean;
}

export interface RateLimits {
  /** How long a request has to wait, milliseconds; and whether everything has to. */
  readonly wait: (route: RestRoute) => { readonly waitMs: number; readonly isGlobal: boolean };
  readonly sent: (route: RestRoute) => void;
  readonly learn: (route: RestRoute, news: LimitNews) => void;
}

interface Bucket {
  limit: number;
  remaining: number;
  resetAtMs: number;
  heldUntilMs: number;
}

/** Discord's is 50; some bunch up on the way. */
export const mostASecond = 45;
const mostBuckets = 500;
/** Clocks differ, and the way takes time. */
const marginMs = 50;

/** Keeps inside Discord's limits, so that a 429 is rare and is never asked into. */
export function createRateLimits(clock: Clock): RateLimits {
  const names = new Map<string, string>();
  const buckets = new Map<string, Bucket>();
  let lately: readonly number[] = [];
  let globalUntilMs = 0;

  const keyOf = ({ template, major }: RestRoute): string =>
    `${names.get(template) ?? template} ${major}`;

  const globalWait = (route: RestRoute, now: number): number => {
    const held = globalUntilMs - now;
    if (route.isInteraction) return held;
    lately = lately.filter((at) => at > now - 1_000);
    const first = lately.at(-mostASecond);
    return Math.max(held, first === undefined ? 0 : first + 1_000 - now);
  };

  const bucketWait = (route: RestRoute, now: number): number => {
    const bucket = buckets.get(keyOf(route));
    if (bucket === undefined) return 0;
    const empty = bucket.remaining <= 0 ? bucket.resetAtMs - now : 0;
    return Math.max(bucket.heldUntilMs - now, empty);
  };

  const forget = (now: number): void => {
    if (buckets.size <= mostBuckets) return;
    for (const [key, { resetAtMs, heldUntilMs }] of buckets) {
      if (resetAtMs <= now && heldUntilMs <= now) buckets.delete(key);
    }
  };

  return {
    wait: (route) => {
      const now = clock.monotonicMs();
      const globalMs = globalWait(route, now);
      const ownMs = bucketWait(route, now);
      return { waitMs: Math.max(0, globalMs, ownMs), isGlobal: globalMs > ownMs };
    },
    sent: (route) => {
      const now = clock.monotonicMs();
      if (!route.isInteraction) lately = [...lately.slice(-mostASecond), now];
      const bucket = buckets.get(keyOf(route));
      if (bucket === undefined) return;
      const isNew = bucket.resetAtMs <= now;
      bucket.remaining = (isNew ? bucket.limit : bucket.remaining) - 1;
      // What a new window is like is told with the answer; until then it may last.
      if (isNew) bucket.resetAtMs = now + 1_000;
    },
    learn: (route, news) => {
      const now = clock.monotonicMs();
      const heldUntilMs = now + (news.retryAfterMs ?? 0) + marginMs;
      if (news.status === 429 && news.isGlobal)
        globalUntilMs = Math.max(globalUntilMs, heldUntilMs);
      if (route.isOnce) return;
      if (news.bucket !== null) names.set(route.template, news.bucket);
      const key = keyOf(route);
      const before = buckets.get(key);
      const isHeld = news.status === 429 && !news.isGlobal;
      if (!isHeld && (news.remaining === null || news.resetAfterMs === null)) return;
      forget(now);
      const isSameWindow = before !== undefined && before.resetAtMs > now;
      const remaining = news.remaining ?? before?.remaining ?? 1;
      buckets.set(key, {
        limit: news.limit ?? before?.limit ?? 1,
        remaining: isSameWindow ? Math.min(before.remaining, remaining) : remaining,
        resetAtMs: news.resetAfterMs === null ? now : now + news.resetAfterMs + marginMs,
        heldUntilMs: isHeld ? heldUntilMs : (before?.heldUntilMs ?? 0),
      });
    },
  };
}

/** Of an answer's headers. A 429 that does not say what for is of Discord's outermost wall: it holds for everything. */
export function limitNewsOf(status: number, header: (name: string) => string | null): LimitNews {
  const number = (name: string): number | null => {
    const text = header(name);
    const value = text === null || text === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : null;
  };
  const seconds = (name: string): number | null => {
    const value = number(name);
    return value === null ? null : Math.ceil(value * 1_000);
  };
  const scope = header('x-ratelimit-scope');
  return {
    status,
    bucket: header('x-ratelimit-bucket'),
    limit: number('x-ratelimit-limit'),
    remaining: number('x-ratelimit-remaining'),
    resetAfterMs: seconds('x-ratelimit-reset-after'),
    retryAfterMs:
      status === 429
        ? (seconds('retry-after') ?? seconds('x-ratelimit-reset-after') ?? 1_000)
        : null,
    isGlobal:
      status === 429 &&
      (header('x-ratelimit-global') === 'true' || scope === 'global' || scope === null),
  };
}
