import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ChartPen } from '../../../../renderer/charts/chart-pen.ts';
import { perPen } from '../../../../renderer/charts/per-pen.ts';

describe('what is made from the colours of a chart', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is made anew for others, and for another screen', () => {
    vi.stubGlobal('devicePixelRatio', 1);
    const [light, dark] = [{} as ChartPen, {} as ChartPen];
    const make = vi.fn((_pen: ChartPen, scale: number) => scale);
    const of = perPen(make);
    expect([of(light), of(light)]).toEqual([1, 1]);
    expect(make).toHaveBeenCalledTimes(1);
    of(dark);
    expect(make).toHaveBeenCalledTimes(2);
    vi.stubGlobal('devicePixelRatio', 2);
    expect(of(dark)).toBe(2);
  });
});
