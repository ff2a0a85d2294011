import { useLive, useSnapshot } from '../bridge/use-snapshot.ts';
import { type BeaconState, beaconState } from '../../shared/domain/beacon-state.ts';
import { type TitleState, titleState } from '../../shared/domain/title-state.ts';
import { verdictOf } from '../../shared/domain/verdict.ts';

interface StateNow {
  readonly beacon: BeaconState;
  readonly title: TitleState;
}

/** The state as the lighthouse, the tab's icon and its title show it. */
export function useStateNow(): StateNow {
  const snapshot = useSnapshot();
  const stale = useLive((state) => state.transport.kind === 'reconnecting');
  const verdict = snapshot === null ? 'waiting' : verdictOf(snapshot);
  const link = snapshot?.link.state ?? 'unknown';
  return {
    beacon: beaconState(verdict, link, stale),
    title: titleState(verdict, link, stale),
  };
}
