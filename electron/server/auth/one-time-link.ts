import type { Clock, Random } from '../../core/ports.ts';
import { isSameSecret, newSecret } from './secret-text.ts';

/** How long a link can be used. */
export const linkLifeMs = 15 * 60_000;

export interface OneTimeLink {
  /** A new token; the one before is void. */
  issue(): string;
  /** True once for the right token in time. Needs no throttle: nobody guesses 256 bits. */
  redeem(token: string): boolean;
}

export function createOneTimeLink(clock: Clock, random: Random): OneTimeLink {
  let issued: { readonly token: string; readonly endsAtMs: number } | null = null;
  return {
    issue: () => {
      const token = newSecret(random);
      issued = { token, endsAtMs: clock.monotonicMs() + linkLifeMs };
      return token;
    },
    redeem: (token) => {
      if (issued === null || clock.monotonicMs() >= issued.endsAtMs) return false;
      if (!isSameSecret(token, issued.token)) return false;
      issued = null;
      return true;
    },
  };
}
