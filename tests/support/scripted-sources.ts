import type { Ask } from '../../electron/core/address/ask-within.ts';
import { methodOf } from '../../electron/core/address/describe-source.ts';
import type { SourceDefinition } from '../../electron/core/address/sources/index.ts';
import type { Clock } from '../../electron/core/ports.ts';
import { abortCode } from '../../shared/domain/abort-code.ts';
import type { Family } from '../../shared/domain/family.ts';
import type { Observation, ObservationErrorCode } from '../../shared/domain/observation.ts';

interface SourceOptions {
  readonly operator?: string;
  readonly method?: Observation['method'];
  readonly family?: Family;
  readonly minIntervalSeconds?: number;
}

/** A source of that method; its operator is its id unless another is named. */
export function sourceOf(id: string, options: SourceOptions = {}): SourceDefinition {
  const { operator = id, method = 'http', family = 'ipv4', minIntervalSeconds = 0 } = options;
  const base = { id, operator, family, minIntervalSeconds };
  const server = '192.0.2.1:53';
  switch (method) {
    case 'dns':
      return {
        ...base,
        kind: 'dns',
        server,
        name: 'whoami.example',
        type: 'TXT',
        class: 'IN',
        transport: 'udp',
      };
    case 'stun':
      return { ...base, kind: 'stun', server };
    case 'router':
      return { ...base, kind: 'router', family: 'ipv4' };
    case 'interface':
      return { ...base, kind: 'interface' };
    default:
      return { ...base, kind: 'http-text', url: `http://${id}.example/` };
  }
}

/** What a source does when it is asked. */
export type Reply =
  | { readonly address: string; readonly afterMs: number }
  | { readonly error: ObservationErrorCode; readonly afterMs: number }
  | { readonly hangs: true };

export const answers = (address: string, afterMs = 40): Reply => ({ address, afterMs });
export const errs = (afterMs = 10, error: ObservationErrorCode = 'connect'): Reply => ({
  error,
  afterMs,
});
export const hangs: Reply = { hangs: true };

export interface ScriptedSources {
  readonly ask: Ask;
  /** Who was asked when, on the monotonic clock, in order. */
  readonly asked: readonly { readonly id: string; readonly atMs: number }[];
  /** Whose question was taken back, and why. */
  readonly aborted: readonly { readonly id: string; readonly code: 'timeout' | 'cancelled' }[];
}

/** Sources that do what the script says when they are asked, on the fake clock. */
export function createScriptedSources(
  clock: Clock,
  script: (source: SourceDefinition) => Reply,
): ScriptedSources {
  const asked: { id: string; atMs: number }[] = [];
  const aborted: { id: string; code: 'timeout' | 'cancelled' }[] = [];
  const ask: Ask = (source, signal) => {
    const startedMs = clock.monotonicMs();
    asked.push({ id: source.id, atMs: startedMs });
    const reply = script(source);
    return new Promise((resolve) => {
      const end = (answer: Observation['answer']): void =>
        resolve({
          sourceId: source.id,
          operator: source.operator,
          method: methodOf(source),
          family: source.family,
          at: clock.now(),
          elapsedMs: clock.monotonicMs() - startedMs,
          answer,
        });
      const cancel =
        'hangs' in reply
          ? () => {}
          : clock.schedule(reply.afterMs, () =>
              end(
                'address' in reply
                  ? { ok: true, value: reply.address }
                  : { ok: false, error: { code: reply.error, detail: '' } },
              ),
            );
      const onAbort = (): void => {
        cancel();
        const code = abortCode(signal.reason);
        aborted.push({ id: source.id, code });
        end({ ok: false, error: { code, detail: '' } });
      };
      if (signal.aborted) onAbort();
      else signal.addEventListener('abort', onAbort);
    });
  };
  return { ask, asked, aborted };
}
