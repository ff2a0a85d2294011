import type { Thread } from './news.ts';
import type { Told } from './told.ts';
import type { Waiting } from './waiting.ts';

/** Where a message stands. */
export type Place = Thread | 'summary';

/** A message on the screen, or in the system's list of them. */
export interface Standing extends Told {
  readonly shownMs: number;
}

/** Times are of the monotonic clock. */
export interface Desk {
  readonly waiting: readonly Waiting[];
  readonly standing: ReadonlyMap<Place, Standing>;
  /** Those whose failure people know of, and so are told of the recovery. */
  readonly failed: ReadonlySet<Thread>;
  readonly mutedUntilMs: number;
  /** Nothing is told before. */
  readonly awakeFromMs: number;
  /** When it was last asked, on both clocks: they run apart while the machine sleeps. */
  readonly last: { readonly now: number; readonly nowMs: number } | null;
}

export const emptyDesk: Desk = {
  waiting: [],
  standing: new Map(),
  failed: new Set(),
  mutedUntilMs: 0,
  awakeFromMs: 0,
  last: null,
};

export type NoticeCommand =
  | { readonly do: 'show'; readonly path: string }
  /** The whole address, also where the message masks it. */
  | { readonly do: 'copy'; readonly address: string }
  | { readonly do: 'check' };

export type Order =
  | { readonly type: 'tell'; readonly place: Place; readonly told: Told }
  | { readonly type: 'close'; readonly place: Place }
  | { readonly type: 'command'; readonly command: NoticeCommand };

/** The desk after something was done, and what is to be done outside. */
export interface Moved {
  readonly desk: Desk;
  readonly orders: readonly Order[];
}
