// What the page tells in passing. Pure but for the store: timers come from the outside.

import { createStore, type StoreApi } from 'zustand/vanilla';

export interface ToastAction {
  readonly text: string;
  readonly run: () => void;
}

export interface ToastInput {
  readonly text: string;
  readonly action?: ToastAction;
  /** `bad` stays until it is dismissed. */
  readonly tone?: 'calm' | 'bad';
}

export interface Toast extends ToastInput {
  readonly id: number;
}

export interface ToastState {
  /** Oldest first. */
  readonly toasts: readonly Toast[];
}

export interface Toasts {
  readonly store: StoreApi<ToastState>;
  /** @returns takes it away again */
  readonly tell: (input: ToastInput) => () => void;
  readonly dismiss: (id: number) => void;
  /** While somebody reads or is at it, nothing goes by itself. */
  readonly hold: () => void;
  readonly release: () => void;
}

/** Runs once after a delay; what it returns calls it off. */
export type Schedule = (delayMs: number, run: () => void) => () => void;

export const mostToasts = 3;
/** Time to read a sentence and to reach the button (WCAG 2.2, 2.2.1 is met by holding and by the page's own undo). */
export const toastLifeMs = 10_000;

export function createToasts(schedule: Schedule): Toasts {
  const store = createStore<ToastState>(() => ({ toasts: [] }));
  const timers = new Map<number, () => void>();
  let held = false;
  let lastId = 0;

  const dismiss = (id: number): void => {
    timers.get(id)?.();
    timers.delete(id);
    store.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  };
  const startTimer = ({ id, tone }: Toast): void => {
    if (held || tone === 'bad') return;
    timers.set(
      id,
      schedule(toastLifeMs, () => dismiss(id)),
    );
  };

  return {
    store,
    dismiss,
    tell: (input) => {
      lastId += 1;
      const toast: Toast = { ...input, id: lastId };
      const { toasts } = store.getState();
      for (const old of toasts.slice(0, Math.max(0, toasts.length + 1 - mostToasts))) {
        dismiss(old.id);
      }
      store.setState((state) => ({ toasts: [...state.toasts, toast] }));
      startTimer(toast);
      return () => dismiss(toast.id);
    },
    hold: () => {
      held = true;
      for (const cancel of timers.values()) cancel();
      timers.clear();
    },
    release: () => {
      if (!held) return;
      held = false;
      for (const toast of store.getState().toasts) startTimer(toast);
    },
  };
}
