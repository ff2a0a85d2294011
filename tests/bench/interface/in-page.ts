// What is run inside the page under measurement. Each function is sent there as text: it may use nothing from outside.

export interface PageMeasure {
  /** When something was last drawn on a canvas. */
  drawnAt: number;
  /** Resolves right after the frame that is next has been painted. */
  readonly painted: () => Promise<number>;
  readonly until: (isDone: () => boolean, timeoutMs?: number) => Promise<void>;
  /** Does something at the beginning of each frame for a while; the time between neighbouring frames. */
  readonly frames: (count: number, act: (frame: number) => void) => Promise<readonly number[]>;
}

declare global {
  interface Window {
    measure: PageMeasure;
  }
}

/** Runs before the page's own scripts. */
export function startToMeasure(): void {
  const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const measure: PageMeasure = {
    drawnAt: 0,
    painted: async () => {
      await nextFrame();
      // A task after the frame's callbacks runs when the frame has been handed on.
      await new Promise<void>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve());
        port1.start();
        port2.postMessage(null);
      });
      return performance.now();
    },
    until: async (isDone, timeoutMs = 30_000) => {
      const end = performance.now() + timeoutMs;
      while (!isDone()) {
        if (performance.now() > end) throw new Error('What was waited for did not come.');
        // Not by frames: those are what is measured.
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    frames: async (count, act) => {
      const lengths: number[] = [];
      let before = await nextFrame();
      for (let frame = 0; frame < count; frame += 1) {
        act(frame);
        const now = await nextFrame();
        lengths.push(now - before);
        before = now;
      }
      return lengths;
    },
  };
  window.measure = measure;
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (...args: [] | [Path2D]): void {
    measure.drawnAt = performance.now();
    Reflect.apply(stroke, this, args);
  };
}
