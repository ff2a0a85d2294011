import type uPlot from 'uplot';
import type { ChartLink } from './chart-link.ts';
import type { ChartPen } from './chart-pen.ts';
import type { TickLabels } from './tick-labels.ts';

/** What a chart is drawn with, each time anew: all of it can change while the chart stays. */
export interface ChartTools<Model> {
  readonly model: () => Model;
  readonly pen: () => ChartPen;
  readonly time: () => ChartTime;
  readonly link: ChartLink;
  /** Has the focus. */
  readonly host: HTMLElement;
}

export interface ChartTime {
  readonly timeZone: string;
  readonly labels: TickLabels;
  readonly number: (value: number) => string;
  /** "60 ms" */
  readonly latency: (ms: number) => string;
}

/** A kind of chart; made once, used by any number of them. */
export interface ChartPlan<Model> {
  readonly dataOf: (model: Model) => uPlot.AlignedData;
  readonly options: (tools: ChartTools<Model>) => Omit<uPlot.Options, 'width' | 'height'>;
}

/** Of every chart, so that those below one another line up. CSS pixels. */
export const gutterPx = 50;
export const endPaddingPx = 14;
