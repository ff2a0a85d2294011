// How a reader wants to see things.

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
