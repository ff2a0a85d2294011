import type { Page } from 'playwright-core';

export interface PeerChartFigures {
  readonly drawMs: readonly number[];
  readonly panFrames: readonly number[];
}

interface PeerChart {
  readonly options: { readonly scales: { readonly x: { min: number; max: number } } };
  update(mode: 'none'): void;
  destroy(): void;
}
type PeerChartClass = new (canvas: HTMLCanvasElement, config: unknown) => PeerChart;

const points = 2_000;
const rounds = 7;
const framesOfMove = 120;

/**
 * The same figure by Chart.js: a median and two bands of as many points, without animation, with its own decimation
 * off as it is by default.
 * @param page an empty one
 * @param script the file of Chart.js for browsers
 */
export async function measurePeerChart(page: Page, script: string): Promise<PeerChartFigures> {
  await page.setContent('<canvas id="chart" width="1050" height="290"></canvas>');
  await page.addScriptTag({ path: script });
  return page.evaluate(
    async ([count, times, frameCount]) => {
      const Chart = (window as unknown as { readonly Chart: PeerChartClass }).Chart;
      const canvas = document.querySelector('canvas');
      if (canvas === null) throw new Error('There is no canvas.');
      const line = (base: number, fill: unknown): object => ({
        data: Array.from({ length: count }, (_, x) => ({
          x,
          y: base + 4 * Math.sin(x / 40) + ((x * 7_919) % 13),
        })),
        borderWidth: fill === false ? 1.25 : 0,
        pointRadius: 0,
        borderColor: '#0a7a80',
        backgroundColor: 'rgb(10 122 128 / 16%)',
        fill,
      });
      const make = (): PeerChart =>
        new Chart(canvas, {
          type: 'line',
          data: {
            datasets: [line(18, false), line(30, 0), line(42, 0), line(10, false), line(60, 3)],
          },
          options: {
            animation: false,
            responsive: false,
            parsing: false,
            plugins: { legend: { display: false } },
            scales: { x: { type: 'linear', min: 0, max: count } },
          },
        });
      const drawMs: number[] = [];
      for (let time = 0; time < times; time += 1) {
        const start = performance.now();
        const chart = make();
        drawMs.push((await window.measure.painted()) - start);
        chart.destroy();
      }
      const chart = make();
      const panFrames = await window.measure.frames(frameCount, (frame) => {
        const step = frame % 60 < 30 ? -8 : 8;
        chart.options.scales.x.min += step;
        chart.options.scales.x.max += step;
        chart.update('none');
      });
      return { drawMs, panFrames };
    },
    [points, rounds, framesOfMove] as const,
  );
}
