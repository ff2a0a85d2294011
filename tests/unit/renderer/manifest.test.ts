import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { navPages } from '../../../renderer/components/nav-pages.ts';
import en from '../../../shared/locales/en.json' with { type: 'json' };

const publicFolder = join(import.meta.dirname, '../../../renderer/public');
const manifest = JSON.parse(readFileSync(join(publicFolder, 'manifest.webmanifest'), 'utf8')) as {
  readonly icons: readonly { readonly src: string; readonly sizes: string }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
};

it('each icon is as large as the manifest says, and opaque to its corners where it is maskable', () => {
  for (const { src, sizes } of manifest.icons) {
    const png = PNG.sync.read(readFileSync(join(publicFolder, src)));
    expect([src, `${png.width}x${png.height}`]).toEqual([src, sizes]);
    expect([src, png.data[3]]).toEqual([src, src.includes('maskable') ? 255 : 0]);
  }
});

it('the icon of iOS has no transparent corner, which would be black there', () => {
  const png = PNG.sync.read(readFileSync(join(publicFolder, 'icons/apple-touch-icon.png')));
  expect([png.width, png.height, png.data[3]]).toEqual([180, 180, 255]);
});

it('the shortcuts are the pages of the navigation', () => {
  expect(manifest.shortcuts).toEqual(
    navPages.map(({ href, text }) => ({ name: en.nav[text], url: href })),
  );
});
