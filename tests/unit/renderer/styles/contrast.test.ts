// The colours themselves, held to WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what is drawn (1.4.11).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = ['tokens', 'state-tokens']
  .map(
    (file) =>
      readFileSync(
        join(import.meta.dirname, `../../../../renderer/styles/${file}.css`),
        'utf8',
      ).split('@media')[0],
  )
  .join('\n');

const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

function colour(name: string, scheme: Scheme): string {
  const both = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const one = new RegExp(`--${name}: (#\\w{6})`).exec(css);
  const found = both === null ? one?.[1] : both[scheme === 'light' ? 1 : 2];
  if (found === undefined) throw new Error(`tokens.css has no colour --${name}.`);
  return found;
}

/** Relative luminance (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** CIE L*, 0 to 100: what a grey print and a colour-blind eye keep. */
function lightness(hex: string): number {
  const y = luminance(hex);
  return y > 216 / 24_389 ? 116 * Math.cbrt(y) - 16 : (y * 24_389) / 27;
}

const texts = [
  ['ink', 'fog'],
  ['ink', 'surface'],
  ['ink', 'sunken'],
  ['ink-quiet', 'fog'],
  ['ink-quiet', 'surface'],
  ['ink-quiet', 'sunken'],
  ['sea', 'fog'],
  ['sea', 'surface'],
  ['sea', 'sea-tint'],
  ['ink', 'sea-tint'],
  ['on-sea', 'sea'],
  ['lamp-ink', 'fog'],
  ['lamp-ink', 'surface'],
  ['lamp-ink', 'lamp-tint'],
  ['ink-quiet', 'lamp-tint'],
  ['bad-ink', 'fog'],
  ['bad-ink', 'surface'],
  ['bad-ink', 'bad-tint'],
  ['ink-quiet', 'bad-tint'],
  ['on-bad', 'bad-ink'],
  ['on-lamp', 'lamp'],
] as const;

const drawn = [
  'edge',
  ...['up', 'degraded', 'down', 'unknown', 'maintenance'].map((state) => `state-${state}`),
  ...[1, 2, 3, 4, 5, 6].map((number) => `series-${number}`),
];

describe.each(schemes)('in the %s appearance,', (scheme) => {
  it.each(texts)('%s is readable on %s', (ink, ground) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(drawn)('%s is seen on a card', (name) => {
    expect(contrast(colour(name, scheme), colour('surface', scheme))).toBeGreaterThanOrEqual(3);
  });

  it('the place is seen on land and sea, and land on sea', () => {
    const mark = colour('map-mark', scheme);
    for (const ground of ['map-sea', 'map-land']) {
      expect(contrast(mark, colour(ground, scheme))).toBeGreaterThanOrEqual(3);
    }
    const steps = Math.abs(
      lightness(colour('map-land', scheme)) - lightness(colour('map-sea', scheme)),
    );
    expect(steps).toBeGreaterThanOrEqual(8);
  });

  it('up, degraded and down differ without their colours', () => {
    const all = ['up', 'degraded', 'down'].map((state) =>
      lightness(colour(`state-${state}`, scheme)),
    );
    const sorted = all.toSorted((a, b) => a - b);
    const gaps = sorted.slice(1).map((each, index) => each - (sorted[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
  });

  it('the heat map goes steadily from little to much', () => {
    const steps = [0, 1, 2, 3, 4].map((step) => lightness(colour(`heat-${step}`, scheme)));
    const gaps = steps.slice(1).map((each, index) => each - (steps[index] ?? 0));
    const rising = scheme === 'dark';
    expect(Math.min(...gaps.map((gap) => (rising ? gap : -gap)))).toBeGreaterThanOrEqual(8);
  });

  it('what the browser draws around the page has its colour', () => {
    const html = readFileSync(
      join(import.meta.dirname, '../../../../renderer/index.html'),
      'utf8',
    ).replaceAll(/\s+/g, ' ');
    expect(html).toContain(`data-theme="${scheme}" content="${colour('fog', scheme)}"`);
  });
});
