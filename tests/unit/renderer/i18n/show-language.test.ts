import { expect, it } from 'vitest';
import { showLanguage } from '../../../../renderer/i18n/show-language.ts';

const arabic = { tag: 'ar', dir: 'rtl' } as const;

it('the document knows its language and direction, and the next load from its beginning', () => {
  const root = { lang: '', dir: '' };
  const kept = new Map<string, string>();
  showLanguage(arabic, root, () => ({ setItem: (key, text) => void kept.set(key, text) }));
  expect(root).toEqual({ lang: 'ar', dir: 'rtl' });
  expect([...kept]).toEqual([['ip-beacon.language', 'ar rtl']]);
});

it('the document knows its language also where storage is blocked', () => {
  const root = { lang: '', dir: '' };
  showLanguage(arabic, root, () => {
    throw new Error('blocked');
  });
  expect(root).toEqual({ lang: 'ar', dir: 'rtl' });
});
