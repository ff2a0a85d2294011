import { describe, expect, it } from 'vitest';
import { createChartLink } from '../../../../../renderer/charts/chart-link.ts';
import { keyAction } from '../../../../../renderer/charts/plugins/keyboard-zoom.ts';

const hourMs = 3_600_000;
const bounds = { from: 0, to: 100 * hourMs };
const middle = { from: 40 * hourMs, to: 50 * hourMs };
const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

function after(key: string) {
  const link = createChartLink(middle, bounds);
  keyAction({ ...none, key })?.(link);
  const { from, to } = link.store.getState().range;
  return [from / hourMs, to / hourMs];
}

describe('the keys of a chart', () => {
  it.each([
    ['ArrowLeft', [39, 49]],
    ['ArrowRight', [41, 51]],
    ['PageUp', [30, 40]],
    ['PageDown', [50, 60]],
    ['+', [42, 48]],
    ['Home', [0, 10]],
    ['End', [90, 100]],
  ])('%s shows hours %o', (key, hours) => {
    expect(after(key)).toEqual(hours);
  });

  it('zoom back out with −', () => {
    const [from = 0, to = 0] = after('-');
    expect(to - from).toBeCloseTo(10 / 0.6);
  });

  it('are the page’s or the browser’s with Ctrl, Alt or the system key', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
      expect(keyAction({ ...none, key: '+', [held]: true })).toBe(null);
    }
    expect(keyAction({ ...none, key: 'ArrowLeft', shiftKey: true })).toBe(null);
    expect(keyAction({ ...none, key: 'a' })).toBe(null);
  });
});
