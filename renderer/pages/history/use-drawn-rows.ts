import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';
import { startTransition, useEffect, useRef, useState } from 'react';
import { isReadable } from './is-readable.ts';

/** Who lets the scrollbar stand for as long wants to read. */
const restMs = 50;
/** Fewer than the spare ones, so that none is missed; each time costs a layout, however few they are. */
const atOnce = 4;

/** Whether `near` is so far from what is drawn, or has the row that is wanted, that it is worth drawing. */
function isDue(near: readonly number[], drawn: readonly number[], wanted: number | null): boolean {
  if (wanted !== null && !drawn.includes(wanted)) return true;
  const first = Math.abs((near[0] ?? 0) - (drawn[0] ?? 0));
  const last = Math.abs((near.at(-1) ?? 0) - (drawn.at(-1) ?? 0));
  return Math.max(first, last) >= atOnce;
}

/**
 * The rows that stand in the document. What goes past faster than it can be read is left to the background of the
 * list, and is drawn once it rests; what can be read is drawn between two frames.
 * @param wanted has the focus, or will have it
 */
export function useDrawnRows(
  rows: Virtualizer<Window, HTMLTableRowElement>,
  wanted: number | null,
): readonly VirtualItem[] {
  const near = rows.getVirtualIndexes();
  const [drawn, setDrawn] = useState(near);
  const before = useRef({ offsetPx: 0, at: 0 });
  if (!rows.isScrolling && drawn !== near) setDrawn(near);

  useEffect(() => {
    const now = { offsetPx: rows.scrollOffset ?? 0, at: performance.now() };
    const movedPx = now.offsetPx - before.current.offsetPx;
    const tookMs = now.at - before.current.at;
    before.current = now;
    if (near === drawn) return undefined;
    const draw = (): void => startTransition(() => setDrawn(near));
    const isSlow = isReadable(movedPx, tookMs, window.innerHeight);
    if (isSlow && isDue(near, drawn, wanted)) return draw();
    const timer = setTimeout(draw, restMs);
    return () => clearTimeout(timer);
  }, [near, drawn, rows, wanted]);

  // Where they are by now: one that was measured moves those below it.
  return drawn.map((index) => rows.measurementsCache[index]).filter((row) => row !== undefined);
}
