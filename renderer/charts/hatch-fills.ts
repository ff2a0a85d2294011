import type { ChartPen } from './chart-pen.ts';
import { drawHatch, type Hatch } from './hatch.ts';
import { perPen } from './per-pen.ts';

export type HatchFills = Readonly<Record<Hatch, CanvasPattern | string>>;

/** The hatches in the colours of a pen. */
export const createHatchFills = (): ((pen: ChartPen) => HatchFills) =>
  perPen(({ colours }, scale) => {
    const of = (hatch: Hatch): CanvasPattern | string => {
      const tile = drawHatch(hatch, colours[hatch], scale);
      return tile?.createPattern(tile.canvas, 'repeat') ?? colours[hatch];
    };
    return {
      degraded: of('degraded'),
      maintenance: of('maintenance'),
      unknown: of('unknown'),
    };
  });
