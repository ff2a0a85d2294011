import { useFormat } from '../../format/use-format.ts';
import type { DaySpan } from './day-span.ts';
import { dayTicks } from './day-ticks.ts';

/** The hours below the strip. */
export function DayAxis({ span }: { readonly span: DaySpan }) {
  const format = useFormat();
  return (
    <div className="day-axis" aria-hidden="true">
      {dayTicks(span, format.calendar).map((at) => {
        const along = (at - span.from) / (span.to - span.from);
        return (
          <span
            key={at}
            // Near the end the hour stands before its tick, or the edge would cut it off.
            data-late={along > 0.85 || undefined}
            style={
              along > 0.85
                ? { insetInlineEnd: `${(1 - along) * 100}%` }
                : { insetInlineStart: `${along * 100}%` }
            }
          >
            {format.time(at)}
          </span>
        );
      })}
    </div>
  );
}
