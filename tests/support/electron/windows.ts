/** The windows there are. */
export const windows = new Set<{ close(): void }>();
