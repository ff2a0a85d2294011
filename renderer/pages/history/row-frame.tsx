import type { ReactNode } from 'react';
import type { ChangeLook } from './change-look.ts';

export interface RowPlace {
  /** Zero-based. */
  readonly index: number;
  /** From the top of the list. */
  readonly startPx: number;
  readonly heightPx: number;
  readonly measure: (element: HTMLTableRowElement | null) => void;
}

interface RowFrameProps extends RowPlace {
  readonly look: ChangeLook | 'waiting';
  readonly beginsDay?: boolean;
  readonly children: ReactNode;
}

/** A row at its place, with its mark on the rail. */
export function RowFrame(props: RowFrameProps) {
  const { index, startPx, heightPx, measure, look, beginsDay = false, children } = props;
  return (
    <tr
      ref={measure}
      // Counted from 1, after the row of the columns' names.
      aria-rowindex={index + 2}
      className="changes-row"
      data-index={index}
      data-look={look}
      data-begins-day={beginsDay || undefined}
      style={{ transform: `translateY(${startPx}px)`, minBlockSize: heightPx }}
    >
      {children}
    </tr>
  );
}
