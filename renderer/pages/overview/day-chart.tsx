import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Bucket } from '../../../shared/domain/series.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DayAxis } from './day-axis.tsx';
import { DayReadout } from './day-readout.tsx';
import type { DaySpan } from './day-span.ts';
import { LatencyLine } from './latency-line.tsx';
import { stepBar } from './step-bar.ts';
import { StripDrawing } from './strip-drawing.tsx';
import { useBarWords } from './use-bar-words.ts';

interface DayChartProps {
  readonly buckets: readonly Bucket[];
  readonly span: DaySpan;
  /** Now, in whole minutes. */
  readonly minute: number;
}

/** The strip and the answer times below it, with one mark over both: by pointer, touch or arrow keys. */
export function DayChart({ buckets, span, minute }: DayChartProps) {
  const { t } = useTranslation();
  const words = useBarWords();
  const [marked, setMarked] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isPointing = useRef(false);
  const past = buckets.filter(({ from }) => from <= minute);
  const last = past.length - 1;
  if (last < 0) return null;
  const index = marked === null ? null : Math.min(marked, last);
  const bucket = index === null ? undefined : past[index];
  const said = bucket === undefined ? null : words(bucket, minute);
  const newest = past[last];
  const spoken = said ?? (newest === undefined ? null : words(newest, minute));

  const rightToLeft = (): boolean =>
    input.current !== null && getComputedStyle(input.current).direction === 'rtl';

  const pointAt = ({ clientX }: PointerEvent): void => {
    const box = input.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const along = (clientX - box.left) / box.width;
    const at = span.from + (rightToLeft() ? 1 - along : along) * (span.to - span.from);
    const found = past.findLastIndex(({ from }) => from <= at);
    setMarked(Math.max(0, found));
  };

  const endPointing = (): void => {
    isPointing.current = false;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') return setMarked(null);
    const next = stepBar(event.key, index, past.length, rightToLeft());
    if (next === null) return;
    event.preventDefault();
    setMarked(next);
  };

  return (
    <div className="day-chart">
      <div className="day-plot">
        <StripDrawing buckets={buckets} span={span} now={minute} />
        <LatencyLine buckets={buckets} span={span} />
        {bucket !== undefined && (
          <span
            className="day-mark"
            style={{
              insetInlineStart: `${((bucket.from - span.from) / (span.to - span.from)) * 100}%`,
              inlineSize: `${((bucket.to - bucket.from) / (span.to - span.from)) * 100}%`,
            }}
          />
        )}
        <input
          ref={input}
          type="range"
          className="day-range"
          aria-label={t('day.chart')}
          min={0}
          max={last}
          value={index ?? last}
          aria-valuetext={
            spoken === null
              ? undefined
              : t('day.spoken', { when: spoken.when, states: spoken.states })
          }
          onChange={({ currentTarget }) => {
            // What a pointer means is worked out below, to the bar; this is assistive technology's way.
            if (!isPointing.current) setMarked(Number(currentTarget.value));
          }}
          onPointerMove={pointAt}
          onPointerDown={(event) => {
            isPointing.current = true;
            pointAt(event);
          }}
          onPointerUp={endPointing}
          onPointerCancel={endPointing}
          onPointerLeave={({ pointerType }) => {
            // A finger that is lifted leaves too; what it has pointed at stays until something else is.
            if (pointerType === 'mouse' && document.activeElement !== input.current) {
              setMarked(null);
            }
          }}
          onFocus={() => setMarked((before) => before ?? last)}
          onBlur={() => setMarked(null)}
          onKeyDown={onKeyDown}
        />
      </div>
      <DayAxis span={span} />
      <DayReadout words={said} buckets={buckets} />
    </div>
  );
}
