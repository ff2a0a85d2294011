import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useRuntime } from '../../bridge/runtime.ts';
import { useLive } from '../../bridge/use-snapshot.ts';
import { type BucketLoaderState, createBucketLoader } from '../../charts/bucket-loader.ts';
import { type ChartLink, isFollowing } from '../../charts/chart-link.ts';
import { spanOf } from '../../charts/time-range.ts';

interface Buckets extends BucketLoaderState {
  readonly retry: () => void;
}

const shortestTickMs = 5_000;
const longestTickMs = 60_000;

/** What the chart shows, asked for as it is zoomed, with the newest as time goes on. @param widthPx of the plot */
export function useBuckets(series: number, link: ChartLink, widthPx: number): Buckets {
  const { bridge } = useRuntime();
  const [loader] = useState(() =>
    createBucketLoader({
      ask: (input, signal) => bridge.query('history.buckets', input, signal),
      now: () => Date.now(),
      schedule: (delayMs, run) => {
        const timer = setTimeout(run, delayMs);
        return () => clearTimeout(timer);
      },
    }),
  );
  const state = useStore(loader.store);
  const isLive = useLive(({ transport }) => transport.kind === 'live');

  useEffect(() => {
    const want = (): void => {
      const { range, bounds } = link.store.getState();
      loader.want({ series, range, bounds, widthPx });
    };
    want();
    const stopRange = link.store.subscribe((now, before) => {
      if (now.range !== before.range) want();
    });
    // Time goes on on the screen when what it brings is there: else the chart would run ahead of its data.
    const stopData = loader.store.subscribe(({ loaded }, before) => {
      if (loaded === null || loaded === before.loaded) return;
      if (isFollowing(link.store.getState())) {
        link.advance(Math.min(Date.now(), loaded.request.to));
      }
    });
    return () => {
      stopRange();
      stopData();
    };
  }, [loader, link, series, widthPx]);

  useEffect(() => () => loader.stop(), [loader]);

  // What happened while nobody was connected was not seen.
  useEffect(() => {
    if (isLive && loader.store.getState().error !== null) loader.retry();
  }, [isLive, loader]);

  useEffect(() => {
    const tick = (): void => {
      if (document.visibilityState === 'hidden') return;
      if (isFollowing(link.store.getState())) loader.refreshTail();
      else link.advance(Date.now());
    };
    let timer: ReturnType<typeof setTimeout>;
    const again = (): void => {
      const { request } = loader.store.getState().loaded ?? {};
      const bucketMs = request === undefined ? 0 : spanOf(request) / request.buckets;
      const waitMs = Math.min(longestTickMs, Math.max(shortestTickMs, bucketMs));
      timer = setTimeout(() => {
        tick();
        again();
      }, waitMs);
    };
    again();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [loader, link]);

  return { ...state, retry: loader.retry };
}
