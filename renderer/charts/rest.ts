export interface Rest {
  readonly moved: () => void;
  readonly end: () => void;
}

/**
 * Runs something each time that nothing has moved for a while. Set once and not anew for each move: a timer for each
 * frame, of each chart, costs as much as an axis.
 */
export function createRest(restMs: number, run: () => void): Rest {
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const leftMs = movedAt + restMs - performance.now();
    timer = leftMs > 0 ? setTimeout(look, leftMs) : undefined;
    if (timer === undefined) run();
  };
  return {
    moved: () => {
      movedAt = performance.now();
      timer ??= setTimeout(look, restMs);
    },
    end: () => {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
