// What closing the window does. The program lives in the tray, and nobody may lose it.

export interface ClosingFacts {
  /** A quit is under way: nothing holds the window back. */
  readonly isQuitting: boolean;
  /** Some Linux desktops show no tray. */
  readonly hasTray: boolean;
  /** That it goes on in the tray was said once. */
  readonly hintShown: boolean;
}

/**
 * - `close`: let it go
 * - `hide`: and, the first time, say where it is
 * - `ask`: without a tray a hidden program could not be found again: whether to quit
 */
export type Closing =
  | { readonly do: 'close' }
  | { readonly do: 'hide'; readonly saysHint: boolean }
  | { readonly do: 'ask' };

export function closing({ isQuitting, hasTray, hintShown }: ClosingFacts): Closing {
  if (isQuitting) return { do: 'close' };
  return hasTray ? { do: 'hide', saysHint: !hintShown } : { do: 'ask' };
}
