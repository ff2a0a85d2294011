import { assertNever } from '../../../../shared/assert-never.ts';
import { beaconState } from '../../../../shared/domain/beacon-state.ts';
import type { Snapshot } from '../../../../shared/domain/snapshot.ts';
import { verdictOf } from '../../../../shared/domain/verdict.ts';
import type { Tone } from '../cards/card.ts';

/** The colour that the lighthouse would have. */
export function snapshotTone(snapshot: Snapshot): Tone {
  const state = beaconState(verdictOf(snapshot), snapshot.link.state, false);
  switch (state) {
    case 'confirmed':
      return 'good';
    case 'degraded':
    case 'several':
    case 'unknown':
    case 'stale':
      return 'notice';
    case 'offline':
      return 'bad';
    case 'paused':
      return 'plain';
    default:
      return assertNever(state);
  }
}
