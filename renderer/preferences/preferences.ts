// Kept in the browser, not in the settings: two readers may differ.

import {
  clocks,
  dateOrders,
  noPreferences,
  numberForms,
  type Preferences,
} from '../../shared/format/preferences.ts';

const oneOf = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | null =>
  choices.find((choice) => choice === value) ?? null;

/** Long enough for every tag and zone; what is stored may be anything. */
const maxNameLength = 64;

const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && value.length > 0 && value.length <= maxNameLength ? value : null;

/** What is stored, each preference for itself: nonsense in one of them leaves the others as they are. */
export function readPreferences(stored: string | null): Preferences {
  const values = parsed(stored);
  return {
    language: nameIn(values['language']) ?? noPreferences.language,
    timeZone: nameIn(values['timeZone']) ?? noPreferences.timeZone,
    dates: oneOf(dateOrders, values['dates']) ?? noPreferences.dates,
    clock: oneOf(clocks, values['clock']) ?? noPreferences.clock,
    numbers: oneOf(numberForms, values['numbers']) ?? noPreferences.numbers,
  };
}

function parsed(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
