import { palette } from './palette.ts';
import { element } from './svg.ts';

/** As it is drawn; Discord shows it about half as wide, so that letters are twice as large as on a page. */
export const cardWidthPx = 1000;
export const cardHeightPx = 420;
export const textPx = 23;

/** The part of a picture that the data is drawn in, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whole pixels, which take a fraction of the time of soft edges; for what is upright anyway. */
export const crisp = { 'shape-rendering': 'crispEdges' } as const;

/** A picture with a ground of its own, for dark and light chats alike. */
export function card(...content: string[]): string {
  const edge = { x: 1.5, y: 1.5, width: cardWidthPx - 3, height: cardHeightPx - 3, rx: 22 };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: cardWidthPx,
      height: cardHeightPx,
      viewBox: `0 0 ${cardWidthPx} ${cardHeightPx}`,
      'font-family': 'Inter',
      'font-size': textPx,
    },
    element('rect', { ...edge, fill: palette.surface, stroke: palette.line, 'stroke-width': 3 }),
    ...content,
  );
}
