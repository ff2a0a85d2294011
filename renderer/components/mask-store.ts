import { createStore, type StoreApi } from 'zustand/vanilla';

export const maskKey = 'ip-beacon.mask';

export type MaskStorage = Pick<Storage, 'getItem' | 'setItem'>;

export interface MaskStore {
  /** Whether somebody else may be looking at this screen. */
  readonly store: StoreApi<{ readonly masked: boolean }>;
  readonly set: (masked: boolean) => void;
  /** What another tab, or another window, has chosen. */
  readonly follow: (event: Pick<StorageEvent, 'key' | 'newValue'>) => void;
}

/** Kept in the browser: the screen at work is masked, the one at home is not. */
export function createMaskStore(storage: () => MaskStorage): MaskStore {
  const store = createStore<{ readonly masked: boolean }>(() => {
    try {
      return { masked: storage().getItem(maskKey) === 'on' };
    } catch {
      return { masked: false };
    }
  });
  return {
    store,
    set: (masked) => {
      store.setState({ masked });
      try {
        storage().setItem(maskKey, masked ? 'on' : 'off');
      } catch {
        // Storage can be blocked or full; the choice then lasts until the page is closed.
      }
    },
    follow: ({ key, newValue }) => {
      // The key is null when everything was cleared.
      if (key === maskKey || key === null) store.setState({ masked: newValue === 'on' });
    },
  };
}
