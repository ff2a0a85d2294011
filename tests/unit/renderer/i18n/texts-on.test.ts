import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsOn } from '../../../../renderer/i18n/texts-on.ts';
import { languages } from '../../../../shared/format/languages.ts';
import { flatTexts } from '../../../support/locale-texts.ts';

const texts = {
  settings: {
    version: 'Version',
    browser: 'This browser',
    browser_window: 'This window',
    deeper: { lead: 'Kept in this browser.', lead_window: 'Kept here.', rows_one: 'One row' },
  },
};

describe('the texts on a surface', () => {
  it('are in the window the ones for it, where there are some', () => {
    expect(textsOn('window', texts)).toEqual({
      settings: {
        version: 'Version',
        browser: 'This window',
        deeper: { lead: 'Kept here.', rows_one: 'One row' },
      },
    });
  });

  it('are in a browser what they are', () => {
    expect(textsOn('browser', texts)).toBe(texts);
  });
});

describe.each(languages.map(({ tag }) => tag))('the texts for the window in %s', (tag) => {
  const file = join(import.meta.dirname, `../../../../shared/locales/${tag}.json`);
  const raw = JSON.parse(readFileSync(file, 'utf8')) as object;
  const all = flatTexts(raw);

  it('each take the place of another one', () => {
    const own = [...all.keys()].filter((key) => key.endsWith('_window'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((key) => !all.has(key.replace(/_window$/, '')))).toEqual([]);
  });

  it('have the placeholders of the one they replace', () => {
    const placeholders = (text = ''): readonly string[] => text.match(/\{\{[^}]+\}\}/g) ?? [];
    for (const [key, text] of flatTexts(textsOn('window', raw))) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(all.get(key))]);
    }
  });
});
