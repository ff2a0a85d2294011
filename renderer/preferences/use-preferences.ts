import { useStore } from 'zustand';
import { createPreferenceStore } from './preference-store.ts';
import type { Preferences } from '../../shared/format/preferences.ts';

const preferences = createPreferenceStore(() => window.localStorage);

export const preferenceStore = preferences.store;
export const setPreference = preferences.set;

export const followPreferences = preferences.follow;

/** How this reader wants to see languages, dates and numbers; kept in this browser. */
export const usePreferences = (): Preferences => useStore(preferenceStore);
