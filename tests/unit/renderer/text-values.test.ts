// Neither TypeScript nor i18next says that a text has a place for a value that the call does not give.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { flatTexts, readLocale } from '../../support/locale-texts.ts';
import { textValueProblems } from '../../support/text-value-problems.ts';

const root = join(import.meta.dirname, '../../../renderer');

it('each text gets a value for each of its places', () => {
  const english = readLocale('en');
  const problems = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => textValueProblems(file, readFileSync(join(root, file), 'utf8'), english));
  expect(problems).toEqual([]);
});

it.each([
  ["t('at')", ['page.ts:1 at without time']],
  ["t(known ? 'at' : 'now', {})", ['page.ts:1 at without time']],
  ["t('rows', { count })", ['page.ts:1 rows without table']],
  ["t('at', { time })", []],
  ["t('at', values)", []],
  ["t('at', { ...values })", []],
  ["t('now')", []],
])('%s is looked at', (code, problems) => {
  const texts = flatTexts({
    at: 'at {{time}}',
    now: 'now',
    rows_one: 'a row of {{table}}',
    rows_other: '{{count}} rows of {{table}}',
  });
  expect(textValueProblems('page.ts', code, texts)).toEqual(problems);
});
