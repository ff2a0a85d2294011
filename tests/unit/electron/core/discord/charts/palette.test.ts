import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { palette } from '../../../../../../electron/core/discord/charts/palette.ts';

const css = ['tokens', 'state-tokens']
  .map((name) => readFileSync(`renderer/styles/${name}.css`, 'utf8'))
  .join('\n');
const night = (name: string): string | undefined =>
  new RegExp(`--${name}: (?:light-dark\\([^,]+, )?(#[0-9a-f]{6})`).exec(css)?.[1];

it("is the application's own of the night", () =>
  expect(palette).toEqual({
    surface: night('surface'),
    line: night('line'),
    ink: night('ink'),
    inkQuiet: night('ink-quiet'),
    grid: night('chart-grid'),
    lamp: night('lamp'),
    onLamp: night('on-lamp'),
    up: night('state-up'),
    degraded: night('state-degraded'),
    down: night('state-down'),
    unknown: night('state-unknown'),
    maintenance: night('state-maintenance'),
    series: [1, 2, 3, 4, 5, 6].map((number) => night(`series-${number}`)),
  }));
