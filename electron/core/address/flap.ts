// Pure: A -> B -> A inside the window is told once, as flapping; the calm after it is told only if it is news.
//
//   steady ──a recent address is back──> flapping ──a window without a change──> steady

/** Where we are: the addresses, and one name for them that ignores a rotating suffix. */
export interface Place {
  readonly identity: string;
  readonly addresses: readonly string[];
}

export interface Departure {
  readonly identity: string;
  /** When it stopped being ours, on the monotonic clock. */
  readonly leftMs: number;
}

export type Flap =
  | { readonly state: 'steady'; readonly departures: readonly Departure[] }
  | {
      readonly state: 'flapping';
      /** UTC milliseconds. */
      readonly since: number;
      readonly lastChangeMs: number;
      /** What people were last told is ours. */
      readonly told: Place;
    };

export const steady: Flap = { state: 'steady', departures: [] };

export interface Move {
  readonly from: Place;
  readonly to: Place;
  /** Monotonic. */
  readonly nowMs: number;
  /** UTC milliseconds. */
  readonly now: number;
}

/** @returns the next state, and whether people are to be told of this move */
export function afterMove(
  flap: Flap,
  { from, to, nowMs, now }: Move,
  windowMs: number,
): { readonly flap: Flap; readonly tell: boolean } {
  if (flap.state === 'flapping') return { flap: { ...flap, lastChangeMs: nowMs }, tell: false };
  const recent = flap.departures.filter(({ leftMs }) => nowMs - leftMs < windowMs);
  const isBack = recent.some(({ identity }) => identity === to.identity);
  return {
    flap: isBack
      ? { state: 'flapping', since: now, lastChangeMs: nowMs, told: to }
      : {
          state: 'steady',
          departures: [...recent, { identity: from.identity, leftMs: nowMs }].slice(-20),
        },
    tell: true,
  };
}

/**
 * @returns steady once a whole window has passed without a change; and what people were last told is ours,
 * when that is not where it ended
 */
export function afterCalm(
  flap: Flap,
  current: Place,
  nowMs: number,
  windowMs: number,
): { readonly flap: Flap; readonly outdated: Place | null } {
  if (flap.state === 'steady' || nowMs - flap.lastChangeMs < windowMs) {
    return { flap, outdated: null };
  }
  return { flap: steady, outdated: flap.told.identity === current.identity ? null : flap.told };
}
