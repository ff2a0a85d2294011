import type uPlot from 'uplot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSlidingPicture } from '../../../../renderer/charts/sliding-picture.ts';

const frameMs = 16;
/** Neighbouring tests must not take turns with one another. */
let frame = 0;
const timeline = { currentTime: 0 };
const nextFrame = (): void => {
  frame += 1;
  timeline.currentTime = frame * frameMs;
};

/** A plot 400 pixels wide that shows 1,000 ms around 0, and its picture. */
function chart() {
  let model = {};
  let spanMs = 1_000;
  let middle = 0;
  const paint = vi.fn();
  const draw = createSlidingPicture({ dependsOn: () => [model], paint });
  const drawn: number[] = [];
  const show = (): void => draw(plot as unknown as uPlot);
  const plot = {
    bbox: { left: 0, top: 0, width: 400, height: 100 },
    scales: { x: { min: 0, max: 0 } },
    ctx: {
      drawImage: (_picture: unknown, _x: number, _y: number, width: number) => drawn.push(width),
    },
    root: { isConnected: true },
    redraw: show,
  };
  const range = (): void => {
    plot.scales.x = { min: middle - spanMs / 2, max: middle + spanMs / 2 };
    show();
  };
  range();
  paint.mockClear();
  return {
    paint,
    drawn,
    zoom: (factor: number): void => {
      spanMs /= factor;
      range();
    },
    pan: (byMs: number): void => {
      middle += byMs;
      range();
    },
    change: (): void => {
      model = {};
      range();
    },
    leave: (): void => {
      plot.root.isConnected = false;
    },
  };
}

describe('what fills a plot', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    const pen = { reset: vi.fn() };
    const canvas = () => ({ width: 0, height: 0, getContext: () => pen });
    vi.stubGlobal('document', { createElement: canvas, timeline });
    frame += 100;
    nextFrame();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('is moved by a pan, and painted anew where it ends', () => {
    const { paint, pan, drawn } = chart();
    for (let step = 0; step < 20; step += 1) {
      nextFrame();
      pan(10);
    }
    expect(paint).toHaveBeenCalledTimes(1);
    expect(new Set(drawn)).toEqual(new Set([400]));
  });

  it('is painted in every third frame of a zoom, and once more at rest', () => {
    const { paint, zoom, drawn } = chart();
    nextFrame();
    zoom(1.5);
    for (let step = 0; step < 10; step += 1) {
      nextFrame();
      zoom(1.02);
    }
    expect(paint).toHaveBeenCalledTimes(4);
    expect(drawn.slice(1)).toEqual([400, 392, 384, 400, 392, 384, 400, 392, 384, 400, 392]);
    vi.advanceTimersByTime(200);
    expect(paint).toHaveBeenCalledTimes(5);
    expect(drawn.at(-1)).toBe(400);
  });

  it('is painted once more at rest, with what a pan needs at its sides', () => {
    const { paint, pan } = chart();
    vi.advanceTimersByTime(200);
    expect(paint).toHaveBeenCalledTimes(1);
    for (let step = 0; step < 10; step += 1) {
      nextFrame();
      pan(20);
    }
    vi.advanceTimersByTime(200);
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('is not painted at rest when it has been meanwhile', () => {
    const { paint, zoom, change } = chart();
    nextFrame();
    zoom(1.02);
    change();
    vi.advanceTimersByTime(200);
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('takes turns with what fills the plot below it', () => {
    const charts = [chart(), chart()] as const;
    for (let step = 0; step < 15; step += 1) {
      nextFrame();
      const before = charts.map(({ paint }) => paint.mock.calls.length);
      for (const { zoom } of charts) zoom(1.02);
      const painted = charts.filter(
        ({ paint }, index) => paint.mock.calls.length !== before[index],
      );
      expect(painted.length).toBeLessThanOrEqual(1);
    }
    for (const { paint } of charts) expect(paint.mock.calls.length).toBeGreaterThanOrEqual(4);
    // In a tab that is hidden now no frame follows.
    vi.advanceTimersByTime(200);
    expect(charts.map(({ drawn }) => drawn.at(-1))).toEqual([400, 400]);
  });

  it('is not painted in a frame that is late, as long as it can be stretched', () => {
    const { paint, zoom } = chart();
    for (let step = 0; step < 6; step += 1) {
      nextFrame();
      nextFrame();
      zoom(1.02);
    }
    expect(paint).not.toHaveBeenCalled();
    nextFrame();
    nextFrame();
    zoom(1.04);
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('is painted anew for another model', () => {
    const { paint, change } = chart();
    change();
    expect(paint).toHaveBeenCalledTimes(1);
  });

  it('is not painted for a plot that is gone', () => {
    const { paint, zoom, leave } = chart();
    nextFrame();
    zoom(1.02);
    leave();
    vi.advanceTimersByTime(200);
    expect(paint).not.toHaveBeenCalled();
  });
});
