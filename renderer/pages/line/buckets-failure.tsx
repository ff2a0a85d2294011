import { BridgeFailure } from '../../bridge/bridge-failure.ts';
import type { BridgeError } from '../../bridge/bridge-error.ts';
import { Failure } from '../../components/failure.tsx';

interface BucketsFailureProps {
  readonly error: BridgeError;
  readonly onRetry: () => void;
}

/** Stands above what was loaded before, which stays. */
export function BucketsFailure({ error, onRetry }: BucketsFailureProps) {
  return <Failure error={new BridgeFailure(error)} onRetry={onRetry} />;
}
