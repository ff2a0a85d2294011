import type { ChartPen } from './chart-pen.ts';

export interface FigureText {
  readonly title: string;
  /** The range, and what was measured in it. */
  readonly lines: readonly string[];
  readonly isRightToLeft: boolean;
}

const marginPx = 24;
const titlePx = 18;
const linePx = 12;
const leading = 1.55;

/**
 * What a figure shows, for a document or a message: its text above its canvases, in the colours of the reader's theme.
 * @param canvases the charts of the figure, from top to bottom
 */
export function drawFigure(
  canvases: readonly HTMLCanvasElement[],
  { title, lines, isRightToLeft }: FigureText,
  { colours, fontFamily }: ChartPen,
): HTMLCanvasElement {
  const scale = devicePixelRatio;
  const widest = Math.max(1, ...canvases.map(({ width }) => width));
  const headPx = titlePx * leading + lines.length * linePx * leading + linePx;
  const heights = canvases.reduce((sum, { height }) => sum + height, 0);
  const image = document.createElement('canvas');
  image.width = Math.round(widest + 2 * marginPx * scale);
  image.height = Math.round(heights + (headPx + 2 * marginPx) * scale);
  const pen = image.getContext('2d');
  if (pen === null) return image;

  pen.fillStyle = colours.surface;
  pen.fillRect(0, 0, image.width, image.height);
  pen.direction = isRightToLeft ? 'rtl' : 'ltr';
  pen.textBaseline = 'top';
  const start = isRightToLeft ? image.width - marginPx * scale : marginPx * scale;
  let top = marginPx * scale;
  const write = (text: string, sizePx: number, weight: number, colour: string): void => {
    pen.font = `${weight} ${sizePx * scale}px ${fontFamily}`;
    pen.fillStyle = colour;
    pen.fillText(text, start, top, widest);
    top += sizePx * leading * scale;
  };
  write(title, titlePx, 650, colours.ink);
  for (const line of lines) write(line, linePx, 400, colours.quiet);
  top += linePx * scale;
  for (const canvas of canvases) {
    pen.drawImage(canvas, marginPx * scale, top);
    top += canvas.height;
  }
  return image;
}
