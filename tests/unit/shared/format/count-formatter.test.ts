import { createInstance } from 'i18next';
import { expect, it } from 'vitest';
import { countFormatter } from '../../../../shared/format/count-formatter.ts';

const texts = {
  found_one: '{{count}} line of {{part}}',
  found_other: '{{count}} lines of {{part}}',
  id: 'Change {{id}}',
};

it('the count in a text is written as the reader writes numbers, an id is not', () => {
  const i18n = createInstance();
  void i18n.use(countFormatter((count) => `<${count}>`)).init({
    lng: 'en',
    resources: { en: { translation: texts } },
    initAsync: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  const t = i18n.t as (key: string, values: object) => string;
  expect(t('found', { count: 1, part: 'address' })).toBe('<1> line of address');
  expect(t('found', { count: 1_234, part: 'address' })).toBe('<1234> lines of address');
  expect(t('id', { id: 1_234 })).toBe('Change 1234');
});
