import type { BandState } from '../../shared/charts/state-spans.ts';

export type Hatch = Exclude<BandState, 'down'> | 'degraded';

const cellPx = 6;

/**
 * The patterns of state-tokens.css, so that colour is not the only sign: what is repeated in both directions.
 * @param scale device pixels a CSS pixel
 * @returns null where there is no canvas
 */
export function drawHatch(
  hatch: Hatch,
  colour: string,
  scale: number,
): CanvasRenderingContext2D | null {
  const cell = Math.round(cellPx * scale);
  const tile = document.createElement('canvas');
  tile.width = cell;
  tile.height = cell;
  const pen = tile.getContext('2d', { willReadFrequently: true });
  if (pen === null) return null;
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  if (hatch === 'maintenance') {
    pen.fillRect(0, 0, Math.max(1, Math.round(cell / 3)), cell);
  } else {
    if (hatch === 'degraded') {
      pen.globalAlpha = 0.55;
      pen.fillRect(0, 0, cell, cell);
      pen.globalAlpha = 1;
    }
    pen.lineWidth = (hatch === 'degraded' ? 2 : 1) * scale;
    pen.beginPath();
    // Beyond the edges too, so that the lines of neighbouring tiles meet.
    for (const offset of [-cell, 0, cell]) {
      pen.moveTo(offset - 1, cell + 1);
      pen.lineTo(offset + cell + 1, -1);
    }
    pen.stroke();
  }
  return pen;
}
