// A canvas knows neither custom properties nor themes: what it is drawn with is read from the page's style.

const tokens = {
  ink: '--ink',
  quiet: '--ink-quiet',
  surface: '--surface',
  axis: '--chart-axis',
  grid: '--chart-grid',
  line: '--series-1',
  band: '--chart-band',
  outage: '--chart-outage',
  up: '--state-up',
  degraded: '--state-degraded',
  down: '--state-down',
  unknown: '--state-unknown',
  maintenance: '--state-maintenance',
} as const;

/** These follow the system where it forces its colours; the tokens of the chart do so by themselves. */
const forcedTokens = {
  ink: 'CanvasText',
  quiet: 'CanvasText',
  surface: 'Canvas',
  grid: 'color-mix(in srgb, GrayText 35%, Canvas)',
} as const;

export type ChartColours = Readonly<Record<keyof typeof tokens, string>>;

export interface ChartPen {
  readonly colours: ChartColours;
  /** How strongly areas are filled: forced colours are never translucent by themselves. */
  readonly areaAlpha: number;
  /** CSS pixels, as uPlot wants it. */
  readonly font: string;
  readonly fontFamily: string;
}

const fontPx = 11;

/** @param host an element of the chart, in the page */
export function readPen(host: HTMLElement): ChartPen {
  const isForced = window.matchMedia('(forced-colors: active)').matches;
  const probe = document.createElement('span');
  probe.className = 'chart-probe';
  host.append(probe);
  const style = getComputedStyle(probe);
  const entries = Object.entries(tokens).map(([name, token]) => {
    const forced = isForced
      ? Object.entries(forcedTokens).find(([each]) => each === name)
      : undefined;
    probe.style.color = forced?.[1] ?? `var(${token})`;
    return [name, style.color] as const;
  });
  const { fontFamily } = style;
  probe.remove();
  return {
    colours: Object.fromEntries(entries) as ChartColours,
    areaAlpha: isForced ? 0.4 : 1,
    font: `${fontPx}px ${fontFamily}`,
    fontFamily,
  };
}
