import type { WireError } from '../../shared/wire.ts';

/**
 * Why a call came back without an answer.
 * - `unreachable`: nobody of ours answered; the message is empty
 * - `signed-out`: the session is over, or what was to start one was refused
 * - `answered`: the host says why not
 */
export interface BridgeError {
  readonly kind: 'unreachable' | 'signed-out' | 'answered';
  /** A sentence for people; empty when there is none and the locale's own has to do. */
  readonly message: string;
  /** Under which the log has it. */
  readonly id?: string;
}

export const unreachable: BridgeError = { kind: 'unreachable', message: '' };

/** What a response without an answer means. */
export function readBridgeError(status: number, body: unknown): BridgeError {
  const error = (body as { readonly error?: Partial<WireError> } | null)?.error;
  const kind = status === 401 ? 'signed-out' : 'answered';
  if (typeof error?.message === 'string') {
    return typeof error.id === 'string'
      ? { kind, message: error.message, id: error.id }
      : { kind, message: error.message };
  }
  // Without our own error body something else answered: a proxy in front of a host that is stopped.
  return kind === 'signed-out' ? { kind, message: '' } : unreachable;
}
