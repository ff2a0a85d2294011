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

export const hatchOf = {
  degraded: 'url(#degraded)',
  maintenance: 'url(#maintenance)',
  unknown: 'url(#unknown)',
} as const;

/** Whole pixels, which take a fraction of the time of soft edges; for what is upright anyway. */
export const crisp = { 'shape-rendering': 'crispEdges' } as const;

interface Stripes {
  readonly stepPx: number;
  readonly linePx: number;
  readonly angle: number;
  /** How strong the colour is between the lines. */
  readonly between: number;
}

/** So that colour is never the only sign (renderer/styles/state-tokens.css). */
const stripesOf: Readonly<Record<keyof typeof hatchOf, Stripes>> = {
  degraded: { stepPx: 12, linePx: 6, angle: 45, between: 0.5 },
  maintenance: { stepPx: 10, linePx: 4, angle: 0, between: 0.28 },
  unknown: { stepPx: 12, linePx: 3, angle: 45, between: 0 },
};

function pattern(name: keyof typeof hatchOf): string {
  const { stepPx, linePx, angle, between } = stripesOf[name];
  const fill = palette[name];
  const all = { width: stepPx, height: stepPx };
  return element(
    'pattern',
    { id: name, ...all, patternUnits: 'userSpaceOnUse', patternTransform: `rotate(${angle})` },
    element('rect', { ...all, fill, 'fill-opacity': String(between) }),
    element('rect', { width: linePx, height: stepPx, fill }),
  );
}

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
    element('defs', {}, pattern('degraded'), pattern('maintenance'), pattern('unknown')),
    element('rect', { ...edge, fill: palette.surface, stroke: palette.line, 'stroke-width': 3 }),
    ...content,
  );
}
