import type { Dispose } from '../../../electron/core/ports.ts';
import { seededNumbers } from '../seeded-numbers.ts';
import type { Method } from './rest/route.ts';

/** What can befall a request. */
export type Fault =
  /** The connection breaks before anything was done. */
  | { readonly kind: 'drop' }
  /** Nothing is done and nothing is answered. */
  | { readonly kind: 'hang' }
  /** It is done, and the connection breaks before the answer. */
  | { readonly kind: 'appliedThenDropped' }
  | { readonly kind: 'appliedThenHung' }
  /** A page in HTML, as the proxies before Discord send; nothing is done. */
  | { readonly kind: 'html5xx'; readonly status: number }
  | { readonly kind: 'slow'; readonly ms: number }
  | {
      readonly kind: 'rateLimited';
      readonly retryAfterMs: number;
      readonly scope: 'user' | 'global' | 'shared';
    }
  | {
      readonly kind: 'refuse';
      readonly status: number;
      readonly code: number;
      readonly message: string;
    };

export interface FaultRule {
  readonly fault: Fault;
  /** Every method and every route unless named; the route as in the log: `/channels/:channel/messages`. */
  readonly method?: Method;
  readonly route?: string;
  /** An application. */
  readonly bot?: string;
  /** How often; without end unless said. */
  readonly times?: number;
  /** From 0 to 1; 1 unless said. */
  readonly probability?: number;
}

export interface Faults {
  /** The newest rule goes first. Returns what takes it away again. */
  set(rule: FaultRule): Dispose;
  clear(): void;
  /** Nobody listens any more, and all connections are broken. */
  offline(): Promise<void>;
  online(): Promise<void>;
  /** GET /gateway/bot names a host that no resolver knows. */
  unresolvedGateway(on: boolean): void;
  /** An address for `rest: { api }` whose name no resolver knows (RFC 6761). */
  readonly unresolvedApiUrl: string;
}

export interface FaultPlan {
  set(rule: FaultRule): Dispose;
  clear(): void;
  /** The fault of this request, if it has one; counts it. */
  next(request: {
    readonly method: string;
    readonly route: string | null;
    readonly bot: string | null;
  }): Fault | null;
}

export function createFaultPlan(seed: number): FaultPlan {
  const random = seededNumbers(seed);
  const rules: { readonly rule: FaultRule; left: number }[] = [];
  return {
    set: (rule) => {
      const entry = { rule, left: rule.times ?? Number.POSITIVE_INFINITY };
      rules.unshift(entry);
      return () => {
        entry.left = 0;
      };
    },
    clear: () => void rules.splice(0),
    next: ({ method, route, bot }) => {
      const entry = rules.find(
        ({ rule, left }) =>
          left > 0 &&
          (rule.method === undefined || rule.method === method) &&
          (rule.route === undefined || rule.route === route) &&
          (rule.bot === undefined || rule.bot === bot) &&
          (rule.probability === undefined || random() < rule.probability),
      );
      if (entry === undefined) return null;
      entry.left -= 1;
      return entry.rule.fault;
    },
  };
}
