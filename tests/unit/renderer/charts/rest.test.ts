import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createRest } from '../../../../renderer/charts/rest.ts';

describe('a rest', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('comes once after the last move, however many there were', () => {
    const run = vi.fn();
    const rest = createRest(100, run);
    for (let move = 0; move < 20; move += 1) {
      rest.moved();
      vi.advanceTimersByTime(30);
    }
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(69);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(run).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledOnce();
  });

  it('comes again after moving again', () => {
    const run = vi.fn();
    const rest = createRest(100, run);
    rest.moved();
    vi.advanceTimersByTime(100);
    rest.moved();
    vi.advanceTimersByTime(100);
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('does not come once it has ended', () => {
    const run = vi.fn();
    const rest = createRest(100, run);
    rest.moved();
    rest.end();
    vi.advanceTimersByTime(1_000);
    expect(run).not.toHaveBeenCalled();
  });
});
