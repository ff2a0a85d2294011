import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { initialLiveState, type LiveState } from './live-state.ts';
import { useRuntime } from './runtime.ts';

export type LiveStore = StoreApi<LiveState>;

export const createLiveStore = (): LiveStore => createStore(() => initialLiveState);

/** Part of what is known now; the component renders again when that part changes. */
export function useLive<Selected>(select: (state: LiveState) => Selected): Selected {
  return useStore(useRuntime().live, select);
}

export const useSnapshot = (): LiveState['snapshot'] => useLive((state) => state.snapshot);
