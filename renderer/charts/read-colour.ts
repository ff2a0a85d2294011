import type { Rgba } from './pixels.ts';

/** A theme has a dozen, and each chart asks for some of them. */
const known = new Map<string, Rgba>();

/** What a colour of CSS is on the screen, whichever way it is written. */
export function readColour(colour: string): Rgba {
  const found = known.get(colour) ?? read(colour);
  known.set(colour, found);
  return found;
}

function read(colour: string): Rgba {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) return [0, 0, 0, 0];
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha];
}
