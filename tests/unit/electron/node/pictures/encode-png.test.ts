import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { encodePng } from '../../../../../electron/node/pictures/encode-png.ts';

it('writes the colours as they are seen, behind glass and without it', () => {
  const pixels = Uint8Array.from([254, 128, 32, 255, 127, 64, 16, 128, 0, 0, 0, 0]);
  const { width, height, data } = PNG.sync.read(Buffer.from(encodePng(pixels, 3, 1)));
  expect({ width, height, data: [...data] }).toEqual({
    width: 3,
    height: 1,
    data: [254, 128, 32, 255, 253, 128, 32, 128, 0, 0, 0, 0],
  });
});
