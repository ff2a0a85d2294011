import { describe, expect, it } from 'vitest';
import { stepBar } from '../../../../../renderer/pages/overview/step-bar.ts';

describe('the key that moves the mark', () => {
  it.each([
    ['ArrowRight', 50, 51],
    ['ArrowUp', 50, 51],
    ['ArrowLeft', 50, 49],
    ['ArrowDown', 50, 49],
    ['PageUp', 50, 54],
    ['PageDown', 50, 46],
    ['Home', 50, 0],
    ['End', 50, 95],
    ['ArrowRight', 95, 95],
    ['PageDown', 2, 0],
    ['ArrowLeft', null, 94],
    ['Tab', 50, null],
  ] as const)('%s leads from %s to %s', (key, from, to) => {
    expect(stepBar(key, from, 96, false)).toBe(to);
  });

  it('goes where the arrow points when time runs from right to left', () => {
    expect(stepBar('ArrowLeft', 50, 96, true)).toBe(51);
    expect(stepBar('ArrowRight', 50, 96, true)).toBe(49);
    expect(stepBar('ArrowUp', 50, 96, true)).toBe(51);
  });
});
