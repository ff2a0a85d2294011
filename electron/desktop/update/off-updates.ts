import type { UpdateState } from './update-state.ts';
import type { Updates } from './updates.ts';

/** Where updates are not ours to do, until the program is started again. */
export function createOffUpdates(reason: string): Updates {
  const state: UpdateState = { state: 'off', reason };
  return {
    state: () => state,
    subscribe: () => () => {},
    start: () => () => {},
    settingsChanged: () => {},
    check: async () => {},
    download: async () => {},
    installNow: () => {},
    installAtQuit: async () => false,
  };
}
