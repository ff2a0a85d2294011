import { describe, expect, it } from 'vitest';
import { createWords } from '../../../../electron/host/words.ts';

const texts: Readonly<Record<string, object>> = {
  en: {
    tray: { quit: 'Quit', copy: 'Copy {{address}}' },
    found: { n_one: 'one', n_other: '{{count}} found' },
  },
  de: { tray: { quit: 'Beenden' }, found: { n_one: 'eine', n_other: '{{count}} gefunden' } },
};
const load = async (tag: string): Promise<object> => texts[tag] ?? {};

describe('the texts outside the pages', () => {
  it.each([
    ['auto', ['de-AT', 'en'], 'Beenden'],
    ['auto', ['pl-PL', 'de'], 'Beenden'],
    ['auto', ['pl-PL'], 'Quit'],
    ['en', ['de-AT'], 'Quit'],
    ['de', [], 'Beenden'],
  ])('are those of the choice %s and of the system %j', async (language, systemLocales, text) => {
    const { words } = await createWords({ language, systemLocales, load });
    expect(words('tray.quit', {})).toBe(text);
  });

  it('are English where a language lacks one', async () => {
    const { words } = await createWords({ language: 'de', systemLocales: [], load });
    expect(words('tray.copy', { address: '<81.2.69.142>' })).toBe('Copy <81.2.69.142>');
  });

  it('count as the language does', async () => {
    const { words } = await createWords({ language: 'de', systemLocales: ['de-AT'], load });
    expect(words('found.n', { count: 1 })).toBe('eine');
    expect(words('found.n', { count: 12_345 })).toMatch(/^12.345 gefunden$/);
  });
});
