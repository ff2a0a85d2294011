// How wide the roll-ups are. All three begin where UTC's do, so that each is whole ones of the finer width.

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

export type RollupWidth = typeof minuteMs | typeof hourMs | typeof dayMs;

/** The finest first: each is made from the one before. */
export const rollupWidths: readonly RollupWidth[] = [minuteMs, hourMs, dayMs];

export const floorTo = (at: number, widthMs: number): number => Math.floor(at / widthMs) * widthMs;
export const ceilTo = (at: number, widthMs: number): number => Math.ceil(at / widthMs) * widthMs;
