import { describe, expect, it } from 'vitest';
import {
  createPreferenceStore,
  preferencesKey,
  type PreferenceStorage,
} from '../../../../renderer/preferences/preference-store.ts';
import { noPreferences } from '../../../../shared/format/preferences.ts';

function memoryStorage(): PreferenceStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the preferences of a browser', () => {
  it('outlast the page', () => {
    const storage = memoryStorage();
    createPreferenceStore(() => storage).set('timeZone', 'Asia/Tokyo');
    const reopened = createPreferenceStore(() => storage);
    expect(reopened.store.getState()).toEqual({ ...noPreferences, timeZone: 'Asia/Tokyo' });
  });

  it('last until the page is closed where storage is blocked', () => {
    const preferences = createPreferenceStore(() => {
      throw new Error('blocked');
    });
    preferences.set('clock', '12');
    expect(preferences.store.getState()).toEqual({ ...noPreferences, clock: '12' });
  });

  it('follow what another tab chooses, and its clearing', () => {
    const { store, follow } = createPreferenceStore(memoryStorage);
    follow({ key: preferencesKey, newValue: '{"dates":"iso"}' });
    expect(store.getState()).toEqual({ ...noPreferences, dates: 'iso' });
    follow({ key: 'another', newValue: '{"dates":"day-first"}' });
    expect(store.getState().dates).toBe('iso');
    follow({ key: null, newValue: null });
    expect(store.getState()).toEqual(noPreferences);
  });
});
