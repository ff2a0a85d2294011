import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import type { LogFeedState } from './log-feed.ts';
import type { LogRowItem } from './log-rows.ts';

/** So near to the end counts as there. */
const endPx = 24;
/** Of one line on one row of text; measured once it is shown. */
const usualHeightPx = 34;

const lastLine = (rows: readonly LogRowItem[]): number => {
  const last = rows.at(-1);
  return last?.kind === 'line' ? last.entry.sequence : 0;
};
const firstLine = (rows: readonly LogRowItem[]): number =>
  rows.find((row) => row.kind === 'line')?.entry.sequence ?? 0;

interface Rows extends Pick<LogFeedState, 'view' | 'readFrom'> {
  readonly rows: readonly LogRowItem[];
}

/** Which rows are in the document, and where they stand when others come before or after them. */
export function useLogScroll({ rows, view, readFrom }: Rows) {
  const scroller = useRef<HTMLElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const [seen, setSeen] = useState(0);
  // Nothing here is compiled by the React Compiler, which is what the rule warns of.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => usualHeightPx,
    overscan: 10,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: endPx,
  });

  const before = useRef({ view: -1, first: 0 });
  useLayoutEffect(() => {
    const first = firstLine(rows);
    const { current: last } = before;
    before.current = { view, first };
    if (last.view !== view) {
      if (readFrom === 'top') virtual.scrollToOffset(0);
      else virtual.scrollToEnd();
    } else if (first < last.first) {
      // The line that was the first stays where it was, and what was read back stands above it.
      const index = rows.findIndex((row) => row.key === String(last.first));
      virtual.scrollToIndex(index, { align: 'start' });
    }
  }, [readFrom, rows, view, virtual]);

  return {
    scroller,
    virtual,
    /** Written since somebody left the end; null while they are there. */
    newLines: isAtEnd
      ? null
      : rows.filter((row) => row.kind === 'line' && row.entry.sequence > seen).length,
    toEnd: () => virtual.scrollToEnd(),
    onScroll: () => {
      const { current: element } = scroller;
      if (element === null) return;
      const left = element.scrollHeight - element.clientHeight - element.scrollTop;
      const isThere = left <= endPx;
      if (isThere || isAtEnd) setSeen(lastLine(rows));
      setAtEnd(isThere);
    },
  };
}
