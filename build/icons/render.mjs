// node build/icons/render.mjs: draws the icons of the desktop host (made/) and of the page (renderer/public/icons) from
// lighthouse.svg, with Chromium. What it writes is committed, so that a build needs no browser.

import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { constants } from 'node:zlib';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { appFiles } from './app-files.mjs';
import { icns, ico } from './containers.mjs';
import { trayFiles } from './tray-files.mjs';

/** @import { Picture } from './icon-file.ts' */

const made = join(import.meta.dirname, 'made');
const symbols = await readFile(join(import.meta.dirname, 'lighthouse.svg'), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
await rm(made, { recursive: true, force: true });
for (const { file, pictures } of [...appFiles, ...trayFiles]) {
  const drawn = [];
  for (const picture of pictures) drawn.push({ size: picture.size, png: await draw(picture) });
  const path = join(made, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contentOf(extname(file), drawn));
}
await browser.close();

/**
 * @param {string} extension
 * @param {readonly import('./containers.mjs').SizedPng[]} drawn
 */
function contentOf(extension, drawn) {
  switch (extension) {
    case '.ico':
      return ico(drawn);
    case '.icns':
      return icns(drawn);
    default:
      return Buffer.concat(drawn.map(({ png }) => png));
  }
}

/** @param {Picture} picture */
async function draw(picture) {
  const { size, look } = picture;
  const colours = Object.entries(look?.colours ?? {}).map(([name, value]) => `--${name}:${value}`);
  const viewBox = look?.hasPlate ? '-3 -3 22 22' : '0 0 16 16';
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{position:absolute}</style><svg width="0" height="0">${symbols}</svg>` +
      `<svg style="${colours.join(';')}" width="${size}" height="${size}" viewBox="${viewBox}">` +
      `${look?.hasPlate ? '<use href="#plate"/>' : ''}${shapes(picture)}</svg>`,
  );
  return packed(await page.screenshot({ omitBackground: true }));
}

/** @param {Picture} picture */
function shapes({ symbol, hasDot }) {
  const shape = `<use href="#${symbol}" width="16" height="16"/>`;
  return hasDot ? `<g mask="url(#beside-dot)">${shape}</g><use href="#dot"/>` : shape;
}

/**
 * The same pixels in a quarter fewer bytes: Chromium packs in haste, and flat colours pack best unfiltered.
 * @param {Buffer} png
 */
function packed(png) {
  return PNG.sync.write(PNG.sync.read(png), {
    deflateLevel: constants.Z_BEST_COMPRESSION,
    deflateStrategy: constants.Z_DEFAULT_STRATEGY,
    filterType: 0,
  });
}
