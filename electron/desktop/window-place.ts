/** In the system's own pixels (DIP), from the top left corner of the main screen. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Size = Pick<Rectangle, 'width' | 'height'>;

/** The narrowest that the pages are made for, and the least height in which a dialog still has its buttons. */
export const leastWindow = { width: 360, height: 480 } as const;
const usualWindow = { width: 1_120, height: 780 } as const;
/** Of the title bar, so that it can be taken hold of. */
const reachablePx = 64;

/**
 * Where a window opens: where it was, as long as it can be seen and moved there, else in the middle of the main screen.
 * A screen may have been unplugged, or have another size since.
 * @param last null for the first time
 * @param screens their work areas, the main one first
 */
export function windowPlace(last: Rectangle | null, screens: readonly Rectangle[]): Rectangle {
  const [main] = screens;
  if (main === undefined) return { x: 0, y: 0, ...usualWindow };
  const asBefore = last === null ? [] : screens.flatMap((screen) => placeOn(screen, last) ?? []);
  const [place = centred(last ?? usualWindow, main)] = asBefore;
  return place;
}

function centred(size: Size, screen: Rectangle): Rectangle {
  const { width, height } = sized(size, screen);
  return {
    x: screen.x + Math.round((screen.width - width) / 2),
    y: screen.y + Math.round((screen.height - height) / 2),
    width,
    height,
  };
}

/** Null where too little of its upper edge would be on this screen. */
function placeOn(screen: Rectangle, last: Rectangle): Rectangle | null {
  const place = { ...sized(last, screen), x: last.x, y: Math.max(screen.y, last.y) };
  const right = Math.min(place.x + place.width, screen.x + screen.width);
  const isReachable =
    right - Math.max(place.x, screen.x) >= reachablePx &&
    last.y >= screen.y - reachablePx &&
    last.y <= screen.y + screen.height - reachablePx;
  return isReachable ? place : null;
}

/** No larger than the screen, no smaller than can be used. */
const sized = ({ width, height }: Size, screen: Rectangle): Size => ({
  width: Math.max(leastWindow.width, Math.min(width, screen.width)),
  height: Math.max(leastWindow.height, Math.min(height, screen.height)),
});
