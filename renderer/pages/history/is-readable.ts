/** A row that is on the screen for a sixth of a second is seen, but not read. */
const screensPerSecond = 6;

/** Whether rows that moved that far can be read. @param heightPx of the screen */
export const isReadable = (movedPx: number, tookMs: number, heightPx: number): boolean =>
  (Math.abs(movedPx) / heightPx) * 1_000 <= screensPerSecond * tookMs;
