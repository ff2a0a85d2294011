// node build/icons/render.mjs: draws renderer/public/icons/*.png from the SVGs beside it, with Chromium. What it
// writes is committed, so that a build needs no browser.

import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

const icons = [
  { source: 'app.svg', file: 'icon-192.png', size: 192 },
  { source: 'app.svg', file: 'icon-512.png', size: 512 },
  { source: 'maskable.svg', file: 'maskable-512.png', size: 512 },
  // iOS rounds the corners itself and shows black where an icon is transparent.
  { source: 'maskable.svg', file: 'apple-touch-icon.png', size: 180 },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const { source, file, size } of icons) {
  const svg = await readFile(new URL(source, import.meta.url), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;inline-size:${size}px;block-size:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`../../renderer/public/icons/${file}`, import.meta.url), png);
  await page.close();
}
await browser.close();
