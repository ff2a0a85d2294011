import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { nextRow } from './next-row.ts';

/** What Page Down leaves of the rows before, so that nobody loses the thread. */
const overlapRows = 2;

interface RowKeys {
  readonly list: RefObject<HTMLElement | null>;
  readonly rows: Virtualizer<Window, HTMLTableRowElement>;
  readonly rowHeight: number;
  readonly total: number;
  /** The row that has the focus, or had it last. */
  readonly current: number;
  readonly onCurrent: (row: number) => void;
  /** The row that has it now. */
  readonly onFocused: (row: number | null) => void;
}

const rowOf = (target: EventTarget): number | null => {
  if (!(target instanceof Element)) return null;
  const index = target.closest('[data-index]')?.getAttribute('data-index') ?? null;
  return index === null ? null : Number(index);
};

/** Arrow and page keys, Home and End move from row to row; the row that has the focus is remembered. */
export function useRowKeys(keys: RowKeys) {
  const { list, rows, rowHeight, total, current, onCurrent, onFocused } = keys;
  const wanted = useRef<number | null>(null);

  // After each render: the row may have to be loaded first, and until then the list itself hears the keys.
  useEffect(() => {
    const { current: element } = list;
    if (wanted.current === null || element === null) return;
    const link = element.querySelector<HTMLElement>(`[data-index="${wanted.current}"] a`);
    if (link !== null) wanted.current = null;
    (link ?? element).focus({ preventScroll: true });
  });

  return {
    onFocus: ({ target }: FocusEvent) => {
      const row = rowOf(target);
      if (row === null) return;
      onCurrent(row);
      onFocused(row);
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // The list itself has the focus while the row is on its way, which stays in the document for that.
      if (relatedTarget !== null && relatedTarget === list.current) return;
      wanted.current = null;
      onFocused(null);
    },
    onPointerDown: () => {
      wanted.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const inView = Math.floor(window.innerHeight / rowHeight) - overlapRows;
      const next = nextRow(event.key, wanted.current ?? current, total, inView);
      if (next === null) return;
      event.preventDefault();
      wanted.current = next;
      onCurrent(next);
      // In the document before the window has scrolled to it.
      onFocused(next);
      rows.scrollToIndex(next, { align: 'auto' });
    },
  };
}
