import { type ChartPen } from './chart-pen.ts';
import { createHatch, type Hatch } from './hatch.ts';

export type HatchFills = Readonly<Record<Hatch, CanvasPattern | string>>;

/** The hatches in the colours of a pen; made anew only when that, or the screen, is another one. */
export function createHatchFills(): (
  context: CanvasRenderingContext2D,
  pen: ChartPen,
) => HatchFills {
  let made: { readonly pen: ChartPen; readonly scale: number; readonly fills: HatchFills } | null =
    null;
  return (context, pen) => {
    const scale = devicePixelRatio;
    if (made === null || made.pen !== pen || made.scale !== scale) {
      const of = (hatch: Hatch): CanvasPattern | string =>
        createHatch(context, hatch, pen.colours[hatch], scale);
      const fills = {
        degraded: of('degraded'),
        maintenance: of('maintenance'),
        unknown: of('unknown'),
      };
      made = { pen, scale, fills };
    }
    return made.fills;
  };
}
