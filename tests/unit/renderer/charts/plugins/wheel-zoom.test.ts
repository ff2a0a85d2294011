import { expect, it } from 'vitest';
import { wheelFactor } from '../../../../../renderer/charts/plugins/wheel-zoom.ts';

it('a notch towards the reader goes away, the other way comes nearer by as much', () => {
  expect(wheelFactor(100)).toBeCloseTo(1.197);
  expect(wheelFactor(100) * wheelFactor(-100)).toBeCloseTo(1);
});

it('a pinch on a trackpad, which comes in small steps, is felt', () => {
  expect(wheelFactor(-4)).toBeCloseTo(0.958);
});

it('no wheel turns the world around at once', () => {
  expect(wheelFactor(1e6)).toBeCloseTo(Math.E);
});
