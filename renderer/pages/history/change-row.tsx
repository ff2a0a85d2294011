import { memo } from 'react';
import { ChangeCells, type ChangeCellsProps } from './change-cells.tsx';
import { changeLook } from './change-look.ts';
import { RowFrame, type RowPlace } from './row-frame.tsx';

export const ChangeRow = memo(function ChangeRow(props: RowPlace & ChangeCellsProps) {
  const { change, isTabbable, isFirstOfDay, search, ...place } = props;
  return (
    <RowFrame {...place} look={changeLook(change)} beginsDay={isFirstOfDay}>
      <ChangeCells {...{ change, isTabbable, isFirstOfDay, search }} />
    </RowFrame>
  );
});
