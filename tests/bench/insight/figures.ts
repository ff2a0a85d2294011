export type InsightTask = 'thread' | 'tables' | 'peer';

export interface InsightFigures {
  /** From nothing to the first answer. */
  readonly firstMs: number;
  readonly eachMicroseconds: number;
  /** Resident memory that the data takes. */
  readonly memoryBytes: number;
  /** What is left of it when nobody has asked for a while; null where it stays. */
  readonly idleBytes: number | null;
}
