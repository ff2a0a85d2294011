import { expect, it } from 'vitest';
import {
  logSearchText,
  readLogSearch,
  usualLines,
} from '../../../../../renderer/pages/logs/log-search.ts';

const read = (text: string) => readLogSearch(new URLSearchParams(text));

it.each([
  ['', usualLines],
  ['?level=debug', { ...usualLines, level: 'debug' }],
  ['?part=', { ...usualLines, part: '' }],
  ['?level=error&part=history&text=slow', { level: 'error', part: 'history', text: 'slow' }],
] as const)('the lines of "%s" stand in the URL', (text, search) => {
  expect(read(text)).toEqual(search);
  expect(logSearchText(search)).toBe(text);
});

it('what makes no sense in the URL is left out', () => {
  expect(read(`level=loud&text=${'x'.repeat(300)}`)).toEqual({
    ...usualLines,
    text: 'x'.repeat(100),
  });
});
