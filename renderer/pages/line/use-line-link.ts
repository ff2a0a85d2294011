import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type ChartLink, createChartLink } from '../../charts/chart-link.ts';
import { createRest } from '../../charts/rest.ts';
import { sameRange, type TimeRange } from '../../charts/time-range.ts';
import { type LineSearch, rangeOf, toSeconds } from './line-search.ts';

/** A wheel turned or a key held down is one step of the way back. */
const settleMs = 400;

interface LineLink {
  readonly link: ChartLink;
  /** Back to what the URL says without its zoom. */
  readonly reset: () => void;
}

/**
 * The range of the charts and the one in the URL, kept the same both ways: what people zoom to is written once it
 * stands still, and back or forward shows what was seen then.
 */
export function useLineLink(
  search: LineSearch,
  firstAt: number | null,
  onZoom: (zoom: TimeRange | null) => void,
): LineLink {
  const [link] = useState(() => {
    const now = Date.now();
    return createChartLink(rangeOf(search, now, null), { from: 0, to: now });
  });
  /** What the URL stands for: to be there is no zoom. */
  const implied = useRef<TimeRange | null>(null);
  /** Of people's moves, those that the URL tells of. */
  const told = useRef(0);
  const { preset, zoom } = search;
  const zoomFrom = zoom?.from ?? null;
  const zoomTo = zoom?.to ?? null;

  const apply = useCallback(
    (wanted: TimeRange | null) => {
      const { bounds } = link.store.getState();
      const now = Math.max(Date.now(), bounds.to);
      // A link to what was before the first reading leads there, and says that there is nothing.
      const from = firstAt === null ? bounds.from : Math.min(firstAt, wanted?.from ?? firstAt, now);
      link.reframe(rangeOf({ preset, zoom: wanted }, now, firstAt), { from, to: now });
      const { range, moves } = link.store.getState();
      implied.current = range;
      told.current = moves;
    },
    [link, preset, firstAt],
  );

  const knownFirst = useRef(firstAt);
  useEffect(() => {
    const isNewsOnly = knownFirst.current !== firstAt;
    knownFirst.current = firstAt;
    const { moves, range, bounds } = link.store.getState();
    // Where somebody has gone meanwhile, what was found out of the past only says how far back they may go.
    if (isNewsOnly && firstAt !== null && moves !== told.current) {
      link.reframe(range, { from: Math.min(firstAt, range.from), to: bounds.to });
      return;
    }
    apply(zoomFrom === null || zoomTo === null ? null : { from: zoomFrom, to: zoomTo });
  }, [link, firstAt, apply, zoomFrom, zoomTo]);

  const onSettled = useEffectEvent((range: TimeRange): void => onZoom(toSeconds(range)));

  useEffect(() => {
    const settle = (): void => {
      const { range, moves } = link.store.getState();
      told.current = moves;
      if (implied.current === null || sameRange(range, implied.current)) return;
      implied.current = range;
      onSettled(range);
    };
    const rest = createRest(settleMs, settle);
    const stop = link.store.subscribe(({ moves }, before) => {
      if (moves !== before.moves) rest.moved();
    });
    return () => {
      stop();
      rest.end();
    };
  }, [link]);

  const reset = useCallback(() => {
    apply(null);
    onZoom(null);
  }, [apply, onZoom]);

  return { link, reset };
}
