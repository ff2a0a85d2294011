import { memo, useDeferredValue, useState } from 'react';
import { ChangeCells, type ChangeCellsProps } from './change-cells.tsx';
import { changeLook } from './change-look.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';
import { WaitingCell } from './waiting-cell.tsx';

interface ChangeRowProps extends RowPlace, ChangeCellsProps {
  /** The focus goes to what is in it. */
  readonly isWanted: boolean;
  /** Asked once: whether the list is flying past. */
  readonly isFlying: () => boolean;
}

/** A row that flies past shows only that it is there; what is in it comes as soon as there is time for it. */
export const ChangeRow = memo(function ChangeRow(props: ChangeRowProps) {
  const { change, isTabbable, isFirstOfDay, search, isWanted, isFlying, ...place } = props;
  const [isHurried] = useState(isFlying);
  const isTime = useDeferredValue(true, !isHurried);
  const isDrawn = isTime || isWanted;
  return (
    <RowFrame {...place} look={isDrawn ? changeLook(change) : 'waiting'} beginsDay={isFirstOfDay}>
      {isDrawn ? (
        <ChangeCells {...{ change, isTabbable, isFirstOfDay, search }} />
      ) : (
        <WaitingCell />
      )}
    </RowFrame>
  );
});
