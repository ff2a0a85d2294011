import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import type { ChartLink } from './chart-link.ts';
import { type ChartPen, readPen } from './chart-pen.ts';
import type { ChartPlan, ChartTime } from './chart-plan.ts';
import { watchTheme } from './watch-theme.ts';
import 'uplot/dist/uPlot.min.css';
import '../styles/charts.css';

interface TimeChartProps<Model> {
  readonly plan: ChartPlan<Model>;
  /** Another one is drawn anew. */
  readonly model: Model;
  readonly link: ChartLink;
  readonly time: ChartTime;
  /** With its axes, CSS pixels. */
  readonly heightPx: number;
}

/** One canvas over time. Made once; what it shows comes and goes by the link and the model. */
export function TimeChart<Model>({ plan, model, link, time, heightPx }: TimeChartProps<Model>) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const latest = useRef({ model, time, pen: null as ChartPen | null });

  useEffect(() => {
    latest.current.time = time;
    plot.current?.redraw(false, true);
  }, [time]);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    latest.current.pen = readPen(element);
    const region = element.closest<HTMLElement>('[data-chart-region]') ?? element;
    const options = plan.options({
      model: () => latest.current.model,
      pen: () => (latest.current.pen ??= readPen(element)),
      time: () => latest.current.time,
      link,
      host: region,
    });
    const width = element.clientWidth;
    const created = new uPlot(
      { ...options, width, height: heightPx },
      plan.dataOf(latest.current.model),
      element,
    );
    plot.current = created;
    const sizes = new ResizeObserver(() => {
      const wide = element.clientWidth;
      if (wide > 0 && wide !== created.width) created.setSize({ width: wide, height: heightPx });
    });
    sizes.observe(element);
    const unwatch = watchTheme(() => {
      latest.current.pen = readPen(element);
      created.redraw(false, true);
    });
    return () => {
      unwatch();
      sizes.disconnect();
      created.destroy();
      plot.current = null;
    };
  }, [plan, link, heightPx]);

  useEffect(() => {
    latest.current.model = model;
    plot.current?.setData(plan.dataOf(model), false);
    // A new model alone does not range the values anew.
    const { from, to } = link.store.getState().range;
    plot.current?.setScale('x', { min: from, max: to });
  }, [plan, model, link]);

  return <div className="time-chart" ref={host} style={{ blockSize: heightPx }} />;
}
