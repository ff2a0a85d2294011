import { palette } from './palette.ts';
import { element } from './svg.ts';

const sizePx = 9;

/** Triangles at outages, told from everything else by their shape; where they would overlap, one stands for several. */
export function downMarks(
  places: readonly number[],
  y: number,
  points: 'up' | 'down',
): readonly string[] {
  const sign = points === 'down' ? 1 : -1;
  let last = -Infinity;
  return places.flatMap((x) => {
    if (x - last < 2 * sizePx + 2) return [];
    last = x;
    const d = `M${Math.round(x) - sizePx} ${y - sign * 7}h${2 * sizePx}l${-sizePx} ${sign * 15}z`;
    return [element('path', { d, fill: palette.down })];
  });
}
