import type { Bucket } from '../../../shared/domain/series.ts';
import type { DaySpan } from './day-span.ts';
import { stripBars } from './strip-bars.ts';
import { stripBox, stripPaths } from './strip-paths.ts';

interface StripDrawingProps {
  readonly buckets: readonly Bucket[];
  readonly span: DaySpan;
  readonly now: number;
}

const looks = ['up', 'degraded', 'maintenance', 'unknown', 'down'] as const;

export function StripDrawing({ buckets, span, now }: StripDrawingProps) {
  // A minute has passed when its number is there: the newest bucket may have begun with it.
  const paths = stripPaths(stripBars(buckets, span, now + 1));
  return (
    <svg
      className="strip"
      viewBox={`0 0 ${stripBox.width} ${stripBox.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {looks.map((look) => (
        <path key={look} className={`strip-${look}`} d={paths[look]} />
      ))}
    </svg>
  );
}
