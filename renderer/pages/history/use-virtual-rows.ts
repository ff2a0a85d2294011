import {
  defaultRangeExtractor,
  type Range,
  useWindowVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { useHasBeenShown } from '../../components/use-has-been-shown.ts';
import { useDrawnRows } from './use-drawn-rows.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useRowHeight } from './use-row-height.ts';

/** Rows above and below what is seen, so that a turn of the wheel shows no gap. */
const spareRows = 8;

type Rows = Virtualizer<Window, HTMLTableRowElement>;

/** Where the list began when it was last shown: most often it begins there again, and then its rows are drawn once. */
let lastTop = 0;

/** By what the browser found when it laid the row out; asking for it earlier would make it lay out twice a frame. */
function measureRow(row: HTMLTableRowElement, entry: ResizeObserverEntry | undefined, rows: Rows) {
  const blockSize = entry?.borderBoxSize[0]?.blockSize;
  if (blockSize !== undefined) return Math.round(blockSize);
  const index = rows.indexFromElement(row);
  return rows.itemSizeCache.get(index) ?? rows.options.estimateSize(index);
}

/** @param pinned a row that stays in the document wherever the window is, because it has the focus */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  total: number,
  pinned: number | null,
) {
  const [top, setTop] = useState(() => lastTop);
  const rowHeight = useRowHeight();

  // What stands above it changes its height: filters open, banners come.
  useLayoutEffect(() => {
    const measure = (): void => {
      const { current: element } = list;
      if (element === null) return;
      lastTop = Math.round(element.getBoundingClientRect().top + window.scrollY);
      setTop(lastTop);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);

  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const indexes = defaultRangeExtractor(range);
      if (pinned === null || pinned >= range.count || indexes.includes(pinned)) return indexes;
      return [...indexes, pinned].sort((a, b) => a - b);
    },
    [pinned],
  );
  // Nobody scrolls before what is seen has been painted.
  const overscan = useHasBeenShown() ? spareRows : 0;
  // The compiler leaves this hook as it is: what the virtualizer gives changes under its hands.
  // oxlint-disable-next-line react/incompatible-library
  const rows = useWindowVirtualizer<HTMLTableRowElement>({
    count: total,
    estimateSize: useCallback(() => rowHeight, [rowHeight]),
    overscan,
    // Known before the first row is drawn, so that they are drawn once.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    measureElement: measureRow,
    scrollMargin: top,
    rangeExtractor,
  });

  const measuredHeight = useRef(rowHeight);
  useLayoutEffect(() => {
    if (measuredHeight.current === rowHeight) return;
    measuredHeight.current = rowHeight;
    rows.measure();
  }, [rowHeight, rows]);

  useKeptPlace(
    total > 0 && top > 0,
    () => {
      const row = window.scrollY <= top ? undefined : rows.getVirtualItemForOffset(window.scrollY);
      return row === undefined
        ? { row: 0, offsetPx: window.scrollY - top }
        : { row: row.index, offsetPx: window.scrollY - row.start };
    },
    ({ row, offsetPx }) => {
      const [start] = rows.getOffsetForIndex(Math.min(row, total - 1), 'start') ?? [top];
      window.scrollTo(0, start + offsetPx);
    },
  );
  return { rows, top, rowHeight, shown: useDrawnRows(rows, pinned) };
}
