import { type CSSProperties, useRef, useState } from 'react';
import { Failure } from '../../components/failure.tsx';
import { useFormat } from '../../format/use-format.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChangeRow } from './change-row.tsx';
import { ChangeRowWaiting } from './change-row-waiting.tsx';
import type { ChosenChanges } from './chosen-changes.ts';
import { isFirstOfDay } from './is-first-of-day.ts';
import { pagesOfRows, rowIn } from './row-window.ts';
import { useChangeRows } from './use-change-rows.ts';
import { useRowKeys } from './use-row-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface ChangeListProps {
  readonly chosen: ChosenChanges;
  readonly total: number;
  /** The search behind the path, kept by the links into a change. */
  readonly search: string;
}

const columns = ['day', 'time', 'change', 'where', 'held'] as const;

/**
 * The time line: a table whose days hang on a rail. Only the rows around what is seen are in the document; the window
 * itself scrolls, and the background of the list stands for rows that are still to come.
 */
export function ChangeList({ chosen, total, search }: ChangeListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const list = useRef<HTMLTableSectionElement>(null);
  const [current, setCurrent] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  const { rows, top, rowHeight, shown } = useVirtualRows(list, total, focused);
  const keys = useRowKeys({
    list,
    rows,
    rowHeight,
    total,
    current,
    onCurrent: setCurrent,
    onFocused: setFocused,
  });
  const { pages, error, retry } = useChangeRows(
    chosen,
    pagesOfRows(rows.range?.startIndex ?? 0, rows.range?.endIndex ?? 0, total),
  );
  // One of them only is on the way of the tab key: nobody tabs through 100,000.
  const tabbable = shown.some(({ index }) => index === current) ? current : rows.range?.startIndex;

  return (
    <>
      {error !== null && <Failure error={error} onRetry={retry} />}
      <table className="changes" aria-label={t('history.caption')} aria-rowcount={total + 1}>
        <thead>
          <tr aria-rowindex={1} className="changes-columns">
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`history.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          ref={list}
          className="changes-body"
          style={
            { blockSize: rows.getTotalSize(), '--row-height': `${rowHeight}px` } as CSSProperties
          }
          tabIndex={-1}
          {...keys}
        >
          {shown.map(({ index, start }) => {
            const change = rowIn(pages, index);
            const place = {
              index,
              startPx: start - top,
              heightPx: rowHeight,
              measure: rows.measureElement,
            };
            return change === undefined ? (
              <ChangeRowWaiting key={index} {...place} />
            ) : (
              <ChangeRow
                key={index}
                {...place}
                isTabbable={index === tabbable}
                change={change}
                isFirstOfDay={isFirstOfDay(change, rowIn(pages, index - 1), format)}
                search={search}
              />
            );
          })}
        </tbody>
      </table>
    </>
  );
}
