/** UTC milliseconds; what the picture shows. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}
