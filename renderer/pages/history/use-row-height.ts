import { useSyncExternalStore } from 'react';
import { rowRem, tableLayout } from './row-heights.ts';

const query = window.matchMedia(tableLayout);

function subscribe(listener: () => void): () => void {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** In pixels of the reader's own size of text. */
export function useRowHeight(): number {
  const isLine = useSyncExternalStore(subscribe, () => query.matches);
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return Math.round((isLine ? rowRem.line : rowRem.card) * remPx);
}
