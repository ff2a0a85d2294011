import type { Family } from '../../../../shared/domain/family.ts';
import type { AddressLane, AddressSpan } from './address-lanes.ts';
import { card, type Plot } from './card.ts';
import { changeLines, changeMarks } from './change-marks.ts';
import type { ChartLabels } from './chart-labels.ts';
import { hatched } from './hatch.ts';
import { palette } from './palette.ts';
import type { Scale } from './scale.ts';
import { element, text } from './svg.ts';
import { fitText, textWidth } from './text-width.ts';
import { timeAxis, timeScale } from './time-axis.ts';
import type { TimeRange } from '../../../../shared/charts/time-range.ts';

export interface ChangesChart {
  readonly range: TimeRange;
  /** Of addressLanes(); none: an empty picture. */
  readonly lanes: readonly AddressLane[];
  readonly labels: ChartLabels;
}

const plot: Plot = { left: 124, right: 960, top: 40, bottom: 348 };
/** The same words in every language. */
const names: Readonly<Record<Family, string>> = { ipv4: 'IPv4', ipv6: 'IPv6' };
/** One lane alone has more room. */
const lanePx = { alone: 124, together: 84 };
/** Marks stand above their lane. */
const markPx = 44;

/** Which address when, a lane for each family, and a mark at each change; SVG. */
export function changesChart({ range, lanes, labels }: ChangesChart): string {
  const x = timeScale(range, plot);
  const room = (plot.bottom - plot.top) / Math.max(1, lanes.length);
  const height = lanes.length > 1 ? lanePx.together : lanePx.alone;
  return card(
    ...lanes.flatMap((lane, index) => {
      const top = plot.top + room * index + (room - height + markPx) / 2 - 6;
      return drawLane(lane, { top, height }, x, labels);
    }),
    ...timeAxis(range, plot, labels),
  );
}

interface LanePlace {
  readonly top: number;
  readonly height: number;
}

function drawLane(
  { family, spans, changesAt }: AddressLane,
  place: LanePlace,
  x: Scale,
  labels: ChartLabels,
): readonly string[] {
  const { top, height } = place;
  const colours = coloursOf(spans);
  const name = { x: 40, y: top + height / 2 + 9, 'font-size': 26, 'font-weight': '700' };
  return [
    text(names[family], { ...name, fill: palette.ink }),
    ...spans.map((span, index) => drawSpan(span, colours[index] ?? palette.unknown, place, x)),
    ...changeLines(changesAt.map(x), top - 14, top + height),
    ...changeMarks(changesAt.map(x), top - markPx / 2, (count) => labels.number(count)),
  ];
}

/** An address that comes back has its colour again. By what is seen of it: the colour tells no more than the label. */
function coloursOf(spans: readonly AddressSpan[]): readonly string[] {
  const labels = [...new Set(spans.map(({ label }) => label))].filter((label) => label !== null);
  return spans.map(({ label }) => {
    const number = label === null ? -1 : labels.indexOf(label) % palette.series.length;
    return palette.series[number] ?? palette.unknown;
  });
}

/** A label that has no room is tried smaller before it is shortened. */
const labelSizesPx = [23, 19];
const paddingPx = 12;

function drawSpan(
  { from, to, label }: AddressSpan,
  colour: string,
  { top, height }: LanePlace,
  x: Scale,
): string {
  const [start, end] = [x(from), x(to)];
  // Room for the line at the change.
  const place = { x: start + 3, y: top, width: Math.max(1, end - start - 6), height };
  if (label === null) return hatched('unknown', [place], 0.75).join('');
  const room = place.width - 2 * paddingPx;
  const [usual = 0, smaller = 0] = labelSizesPx;
  const size = textWidth(label, usual) <= room ? usual : smaller;
  const shown = fitText(label, room, size);
  const name = { x: place.x + paddingPx, y: top + height / 2 + 6, 'font-size': size };
  return (
    element('rect', { ...place, fill: colour, 'fill-opacity': '0.26' }) +
    element('rect', { ...place, y: top + height - 6, height: 6, fill: colour }) +
    (shown === null ? '' : text(shown, { ...name, fill: palette.ink }))
  );
}
