/** A visible span of time. UTC milliseconds. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}
