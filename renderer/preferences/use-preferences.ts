import { useStore } from 'zustand';
import { createPreferenceStore } from './preference-store.ts';
import type { Preferences } from '../../shared/format/preferences.ts';

const preferences = createPreferenceStore(() => window.localStorage);

export const preferenceStore = preferences.store;
export const setPreference = preferences.set;

/** Takes over what other tabs choose; returns what ends it. */
export function followOtherTabs(target: Window): () => void {
  target.addEventListener('storage', preferences.follow);
  return () => target.removeEventListener('storage', preferences.follow);
}

/** How this reader wants to see languages, dates and numbers; kept in this browser. */
export const usePreferences = (): Preferences => useStore(preferenceStore);
