import { createStore, type StoreApi } from 'zustand/vanilla';
import { noPreferences, type Preferences } from '../../shared/format/preferences.ts';
import { readPreferences } from './preferences.ts';

export const preferencesKey = 'ip-beacon.preferences';

export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

export interface PreferenceStore {
  readonly store: StoreApi<Preferences>;
  readonly set: <Name extends keyof Preferences>(name: Name, value: Preferences[Name]) => void;
  /** What another tab has stored. */
  readonly follow: (event: Pick<StorageEvent, 'key' | 'newValue'>) => void;
}

/** @param storage a function, because even to name it throws where it is blocked */
export function createPreferenceStore(storage: () => PreferenceStorage): PreferenceStore {
  const store = createStore<Preferences>(() => {
    try {
      return readPreferences(storage().getItem(preferencesKey));
    } catch {
      return noPreferences;
    }
  });
  return {
    store,
    set: (name, value) => {
      store.setState({ [name]: value });
      try {
        storage().setItem(preferencesKey, JSON.stringify(store.getState()));
      } catch {
        // Storage can be blocked or full; the choice then lasts until the page is closed.
      }
    },
    follow: ({ key, newValue }) => {
      // The key is null when everything was cleared.
      if (key === preferencesKey || key === null) store.setState(readPreferences(newValue), true);
    },
  };
}
