import { createToasts } from './toast-store.ts';

const toasts = createToasts((delayMs, run) => {
  const timer = setTimeout(run, delayMs);
  return () => clearTimeout(timer);
});

/** The page's own toasts, shown by ToastList. */
export const pageToasts = toasts;

/** Tells in passing, with at most one thing to do about it: `tell({ text, action: { text, run } })`. */
export const tell = toasts.tell;
