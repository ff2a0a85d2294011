// How this reader wants to see things. Kept in the browser, not in the settings: two readers may differ.

export const dateOrders = ['auto', 'iso', 'day-first', 'month-first'] as const;
export const clocks = ['auto', '12', '24'] as const;
export const numberForms = ['auto', '1,234.5', '1.234,5', '1 234,5'] as const;

export interface Preferences {
  /** `auto`, or the tag of one of the languages there are; another one counts as `auto`. */
  readonly language: string;
  /** `auto`, or an IANA name such as `Europe/Vienna`; one that the browser does not know counts as `auto`. */
  readonly timeZone: string;
  readonly dates: (typeof dateOrders)[number];
  readonly clock: (typeof clocks)[number];
  readonly numbers: (typeof numberForms)[number];
}

export const noPreferences: Preferences = {
  language: 'auto',
  timeZone: 'auto',
  dates: 'auto',
  clock: 'auto',
  numbers: 'auto',
};

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
