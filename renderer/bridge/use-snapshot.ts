import { useStore } from 'zustand';
import type { LiveState } from './live-state.ts';
import { useRuntime } from './runtime.ts';

/** Part of what is known now; the component renders again when that part changes. */
export function useLive<Selected>(select: (state: LiveState) => Selected): Selected {
  return useStore(useRuntime().live, select);
}

export const useSnapshot = (): LiveState['snapshot'] => useLive((state) => state.snapshot);
