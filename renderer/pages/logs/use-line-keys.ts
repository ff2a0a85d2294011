import type { Virtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { LogRowItem } from './log-rows.ts';
import { nextLine } from './next-line.ts';

const indexOf = (target: EventTarget): number => {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  return Number(row?.getAttribute('data-index') ?? -1);
};

/** Arrow and page keys, Home and End move from line to line; only one of them is on the way of the tab key. */
export function useLineKeys(
  rows: readonly LogRowItem[],
  virtual: Virtualizer<HTMLElement, HTMLLIElement>,
) {
  const [current, setCurrent] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const shown = virtual.getVirtualItems();

  // After each render: the line comes into the document when it is scrolled to.
  useEffect(() => {
    if (wanted.current === null) return;
    const index = rows.findIndex((row) => row.key === wanted.current);
    const line = virtual.scrollElement?.querySelector<HTMLElement>(
      `[data-index="${index}"] .log-line`,
    );
    if (line === null || line === undefined) return;
    wanted.current = null;
    line.focus({ preventScroll: true });
  });

  const lines = shown.flatMap(({ index }) =>
    rows[index]?.kind === 'line' ? [rows[index].key] : [],
  );
  const tabbable = lines.includes(current ?? '') ? current : lines.at(-1);
  return {
    isTabbable: (key: string): boolean => key === tabbable,
    handlers: {
      onFocus: ({ target }: FocusEvent) => setCurrent(rows[indexOf(target)]?.key ?? null),
      onPointerDown: () => {
        wanted.current = null;
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        // Inside the details the keys scroll.
        const { target } = event;
        if (!(target instanceof Element) || !target.matches('.log-line')) return;
        const next = nextLine(event.key, rows, indexOf(target));
        if (next === null) return;
        event.preventDefault();
        wanted.current = rows[next]?.key ?? null;
        setCurrent(wanted.current);
        virtual.scrollToIndex(next, { align: 'auto' });
      },
    },
  };
}
