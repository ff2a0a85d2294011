import type { ChartPen } from './chart-pen.ts';

/** What is made from the colours of a chart; made anew only when those, or the screen, are others. */
export function perPen<Made>(
  make: (pen: ChartPen, scale: number) => Made,
): (pen: ChartPen) => Made {
  let known: { readonly pen: ChartPen; readonly scale: number; readonly made: Made } | null = null;
  return (pen) => {
    const scale = devicePixelRatio;
    if (known === null || known.pen !== pen || known.scale !== scale) {
      known = { pen, scale, made: make(pen, scale) };
    }
    return known.made;
  };
}
