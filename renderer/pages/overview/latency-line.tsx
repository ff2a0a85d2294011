import type { Bucket } from '../../../shared/domain/series.ts';
import type { DaySpan } from './day-span.ts';
import { latencyBox, latencyPaths } from './latency-paths.ts';

interface LatencyLineProps {
  readonly buckets: readonly Bucket[];
  readonly span: DaySpan;
}

export function LatencyLine({ buckets, span }: LatencyLineProps) {
  const { line, band } = latencyPaths(buckets, span);
  if (line === '') return null;
  return (
    <svg
      className="latency"
      viewBox={`0 0 ${latencyBox.width} ${latencyBox.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className="latency-band" d={band} />
      <path className="latency-line" d={line} />
    </svg>
  );
}
