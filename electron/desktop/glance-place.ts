import type { Rectangle } from './window-place.ts';

/** Enough for both families, the line's day and the last change. */
export const glanceSize = { width: 340, height: 460 } as const;
/** Between the icon and the window, and to the edges of the screen. */
const gap = 8;

/**
 * Beside the tray's icon, on whichever side of the screen its bar is, and wholly on the screen.
 * @param icon of no size where the system does not tell: then the corner where most systems have their tray
 * @param screen the work area in which the icon is
 */
export function glancePlace(icon: Rectangle, screen: Rectangle): Rectangle {
  const { width, height } = glanceSize;
  const known =
    icon.width > 0 ? icon : { x: screen.x + screen.width, y: screen.y, width: 0, height: 0 };
  const within = (wanted: number, least: number, most: number): number =>
    Math.round(Math.max(least + gap, Math.min(wanted, most - gap)));
  const x = within(
    known.x + known.width / 2 - width / 2,
    screen.x,
    screen.x + screen.width - width,
  );
  // A bar at the top has its icons above the work area.
  const isAbove = known.y + known.height / 2 < screen.y + screen.height / 2;
  const beside = isAbove ? known.y + known.height + gap : known.y - height - gap;
  return { x, y: within(beside, screen.y, screen.y + screen.height - height), width, height };
}
