import { useQuery } from '@tanstack/react-query';
import { unwrap } from '../../bridge/bridge-failure.ts';
import { useRuntime } from '../../bridge/runtime.ts';
import { firstKnownAt } from './first-reading.ts';

/** Few, because only the first that is not empty is looked for. */
const buckets = 200;
const hourMs = 3_600_000;

/**
 * When a series began, UTC milliseconds, to within a two-hundredth of its length; null as long as nobody knows.
 * Found in two steps, since 1970 and then within what was found: nothing else says how far a history goes back.
 */
export function useFirstReading(series: number): number | null {
  const { bridge } = useRuntime();
  const { data } = useQuery({
    queryKey: ['line.firstReading', series],
    staleTime: hourMs,
    queryFn: async ({ signal }) => {
      let from: number | null = 0;
      for (const _step of ['years', 'days']) {
        const span: { series: number; from: number; to: number; buckets: number } = {
          series,
          from,
          to: Date.now(),
          buckets,
        };
        from = firstKnownAt(unwrap(await bridge.query('history.buckets', span, signal)));
        if (from === null) return null;
      }
      return from;
    },
  });
  return data ?? null;
}
