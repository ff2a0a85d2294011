import { RowFrame, type RowPlace } from './row-frame.tsx';
import { WaitingCell } from './waiting-cell.tsx';

/** Stands where a row will, as long as its page is on its way. */
export const ChangeRowWaiting = (place: RowPlace) => (
  <RowFrame {...place} look="waiting">
    <WaitingCell />
  </RowFrame>
);
