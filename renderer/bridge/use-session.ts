import { useStore } from 'zustand';
import { useRuntime } from './runtime.ts';
import type { SessionState } from './session.ts';

export const useSession = (): SessionState => useStore(useRuntime().session.store);
