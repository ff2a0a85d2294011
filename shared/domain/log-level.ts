// Without zod, whose code stays out of the page.

/** From the least important to the most. */
export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export type LogEntryLevel = (typeof logLevels)[number];
