import type { BarLook, StripBar } from './strip-bars.ts';

/** The drawing's own units; it is stretched over the width of the page. */
export const stripBox = { width: 960, height: 60, base: 44 } as const;

const gap = 2;
/** What is unknown is a row of dots on the base line. */
const dotHeight = 2.5;

export type StripPaths = Readonly<Record<BarLook | 'down', string>>;

/** One path a state, so that a day is five shapes and not a hundred. */
export function stripPaths(bars: readonly StripBar[]): StripPaths {
  const paths = { up: '', degraded: '', maintenance: '', unknown: '', down: '' };
  for (const { start, width, look, rise, sink } of bars) {
    const x = start * stripBox.width + gap / 2;
    const inline = Math.max(1, width * stripBox.width - gap);
    if (look === 'unknown') {
      paths.unknown += box(x, stripBox.base - dotHeight, inline, dotHeight);
    } else if (rise > 0) {
      paths[look] += box(x, stripBox.base * (1 - rise), inline, stripBox.base * rise);
    }
    if (sink > 0) {
      const depth = stripBox.height - stripBox.base;
      paths.down += box(x, stripBox.base, inline, depth * sink);
    }
  }
  return paths;
}

const tenth = (value: number): string => String(Math.round(value * 10) / 10);

const box = (x: number, y: number, width: number, height: number): string =>
  `M${tenth(x)} ${tenth(y)}h${tenth(width)}v${tenth(height)}h-${tenth(width)}z`;
