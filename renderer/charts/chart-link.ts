import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  clampRange,
  panRange,
  sameRange,
  spanOf,
  type TimeRange,
  zoomRange,
} from './time-range.ts';

/** What charts that stand below one another have in common. */
export interface ChartLinkState {
  readonly range: TimeRange;
  /** From the first reading to now; nothing beyond is shown. */
  readonly bounds: TimeRange;
  /** The moment that is pointed at, by mouse, finger or keyboard. */
  readonly cursorAt: number | null;
  /** Counts what people did, at the end of time too; time that goes on is not counted. */
  readonly moves: number;
}

export interface ChartLink {
  readonly store: StoreApi<ChartLinkState>;
  readonly show: (range: TimeRange) => void;
  readonly zoom: (factor: number, anchor?: number) => void;
  readonly pan: (share: number) => void;
  /** To the first or the last moment there is, without zooming. */
  readonly toEnd: (end: 'first' | 'last') => void;
  readonly pointAt: (at: number | null) => void;
  /** Takes over that time has gone on, and goes along where the newest moment is shown. */
  readonly advance: (now: number) => void;
  /** Another range and other bounds as one step: told one after the other, each would be asked for. */
  readonly reframe: (range: TimeRange, bounds: TimeRange) => void;
}

/** Whether the newest moment is on the screen: then it stays there as time goes on. */
export const isFollowing = ({ range, bounds }: Pick<ChartLinkState, 'range' | 'bounds'>): boolean =>
  range.to >= bounds.to;

export function createChartLink(range: TimeRange, bounds: TimeRange): ChartLink {
  const store = createStore<ChartLinkState>(() => ({
    range: clampRange(range, bounds),
    bounds,
    cursorAt: null,
    moves: 0,
  }));
  const show = (wanted: TimeRange): void => {
    const { range: known, bounds: within, moves } = store.getState();
    const next = clampRange(wanted, within);
    // Who pushes on at the end of time is still moving.
    store.setState({ range: sameRange(next, known) ? known : next, moves: moves + 1 });
  };
  return {
    store,
    show,
    zoom: (factor, anchor) => {
      const { range: known, bounds: within } = store.getState();
      // At the newest moment, coming nearer means the newest moment.
      const still = anchor ?? (known.to >= within.to ? known.to : (known.from + known.to) / 2);
      show(zoomRange(known, factor, still, within));
    },
    pan: (share) => show(panRange(store.getState().range, share, store.getState().bounds)),
    toEnd: (end) => {
      const { range: known, bounds: within } = store.getState();
      const spanMs = spanOf(known);
      show(
        end === 'first'
          ? { from: within.from, to: within.from + spanMs }
          : { from: within.to - spanMs, to: within.to },
      );
    },
    pointAt: (cursorAt) => {
      if (store.getState().cursorAt !== cursorAt) store.setState({ cursorAt });
    },
    advance: (now) =>
      store.setState((state) => {
        if (now <= state.bounds.to) return state;
        const within = { ...state.bounds, to: now };
        const moved = { from: now - spanOf(state.range), to: now };
        return isFollowing(state)
          ? { bounds: within, range: clampRange(moved, within) }
          : { bounds: within };
      }),
    reframe: (wanted, bounds) =>
      store.setState(({ range: known, moves }) => {
        const next = clampRange(wanted, bounds);
        return sameRange(next, known) ? { bounds } : { bounds, range: next, moves: moves + 1 };
      }),
  };
}
