import { createStore, type StoreApi } from 'zustand/vanilla';
import { initialLiveState, type LiveState } from './live-state.ts';

export type LiveStore = StoreApi<LiveState>;

export const createLiveStore = (): LiveStore => createStore(() => initialLiveState);
