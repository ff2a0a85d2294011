/** Where somebody was in the list: by row, because another width gives the rows other heights. */
export interface KeptPlace {
  readonly row: number;
  /** Pixels of that row that were scrolled out of sight. */
  readonly offsetPx: number;
}

const name = 'historyPlace';

export function readKeptPlace(state: unknown): KeptPlace | null {
  const kept: unknown =
    typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined;
  if (typeof kept !== 'object' || kept === null) return null;
  const [row, offsetPx]: readonly unknown[] = [
    Reflect.get(kept, 'row'),
    Reflect.get(kept, 'offsetPx'),
  ];
  return typeof row === 'number' && typeof offsetPx === 'number' ? { row, offsetPx } : null;
}

/** The state of an entry of the browser's history, with the place in it. */
export const withKeptPlace = (state: unknown, place: KeptPlace): object => ({
  ...(typeof state === 'object' ? state : {}),
  [name]: place,
});
