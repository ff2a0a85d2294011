import type { Result } from '../../shared/result.ts';
import type { BridgeError } from './bridge-error.ts';

/** A BridgeError as TanStack Query wants it: thrown. Nowhere else is an expected failure a throw. */
export class BridgeFailure extends Error {
  readonly bridgeError: BridgeError;

  constructor(bridgeError: BridgeError) {
    super(bridgeError.message);
    this.bridgeError = bridgeError;
  }
}

export function unwrap<Value>(result: Result<Value, BridgeError>): Value {
  if (!result.ok) throw new BridgeFailure(result.error);
  return result.value;
}
