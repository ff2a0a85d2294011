// The files of the application's icon: what each is made of.

import { icnsTypes } from './containers.mjs';

/** @import { IconFile, Picture } from './icon-file.ts' */

/** Below this many pixels the large picture blurs. */
const largeFrom = 32;

/**
 * @param {number} size
 * @returns {Picture}
 */
const app = (size) => ({ symbol: size < largeFrom ? 'app-small' : 'app', size });

const web = '../../../renderer/public/icons';

/** @type {readonly IconFile[]} */
export const appFiles = [
  { file: `${web}/icon-192.png`, pictures: [app(192)] },
  { file: `${web}/icon-512.png`, pictures: [app(512)] },
  { file: `${web}/maskable-512.png`, pictures: [{ symbol: 'maskable', size: 512 }] },
  // iOS rounds the corners itself and shows black where an icon is transparent.
  { file: `${web}/apple-touch-icon.png`, pictures: [{ symbol: 'maskable', size: 180 }] },
  {
    file: 'icon.icns',
    pictures: [...new Set(icnsTypes.map(([, size]) => size))].map((size) => ({
      symbol: 'app-mac',
      size,
    })),
  },
  { file: 'icon.ico', pictures: [16, 24, 32, 48, 64, 256].map(app) },
  // Named as electron-builder asks.
  ...[16, 24, 32, 48, 64, 128, 256, 512].map((size) => ({
    file: `icons/${size}x${size}.png`,
    pictures: [app(size)],
  })),
];
