import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { createInstance } from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { WaitingShell } from '../../../renderer/components/waiting-shell.tsx';
import { TranslationContext, translationBy } from '../../../renderer/i18n/use-translation.ts';
import en from '../../../shared/locales/en.json' with { type: 'json' };

const file = (path: string): string =>
  readFileSync(resolve(import.meta.dirname, '../../../renderer', path), 'utf8');

it('the page that stands before any script is the one that the script then draws', async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'en', resources: { en: { translation: en } } });
  const drawn = renderToStaticMarkup(
    createElement(TranslationContext, { value: translationBy(i18n) }, createElement(WaitingShell)),
  );
  const standing = /<div id="root">([^]*)<\/div>\s*<script type="module"/.exec(
    file('index.html'),
  )?.[1];
  expect(standing?.replaceAll(/>\s+</g, '><').trim()).toBe(drawn);
});

describe('before the first paint', () => {
  /** What the script makes of the document. */
  function begin(kept: Readonly<Record<string, string>> | null) {
    const root = { lang: 'en', dir: '', dataset: {} as Record<string, string> };
    const metas = ['light', 'dark'].map((theme) => ({ dataset: { theme }, media: 'as it was' }));
    runInNewContext(file('public/theme.js'), {
      document: { documentElement: root, querySelectorAll: () => metas },
      localStorage: {
        getItem: (key: string) => {
          if (kept === null) throw new Error('blocked');
          return kept[key] ?? null;
        },
      },
    });
    return { ...root, media: metas.map(({ media }) => media) };
  }
  const untouched = { lang: 'en', dir: '', dataset: {}, media: ['as it was', 'as it was'] };

  it('the chosen language turns the page round', () => {
    expect(begin({ 'ip-beacon.language': 'ar rtl' })).toEqual({
      ...untouched,
      lang: 'ar',
      dir: 'rtl',
    });
  });

  it('the chosen appearance is there', () => {
    expect(begin({ 'ip-beacon.theme': 'dark' })).toEqual({
      ...untouched,
      dataset: { theme: 'dark' },
      media: ['not all', 'all'],
    });
  });

  it.each([
    ['nothing was chosen', {}],
    [
      'somebody has written something else there',
      { 'ip-beacon.theme': 'x', 'ip-beacon.language': 'x' },
    ],
    ['storage is blocked', null],
  ])('nothing is touched where %s', (_, kept) => {
    expect(begin(kept)).toEqual(untouched);
  });
});
