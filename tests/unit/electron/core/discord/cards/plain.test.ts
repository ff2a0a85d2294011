import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../../../../electron/core/discord/cards/plain.ts';

describe('a foreign text', () => {
  it.each([
    ['Deutsche Telekom AG', 'Deutsche Telekom AG'],
    ['2001:db8:4a7c:…', '2001:db8:4a7c:…'],
    [
      '*bold* _it_ ~~no~~ ||spoiler|| `code`',
      String.raw`\*bold\* \_it\_ \~\~no\~\~ \|\|spoiler\|\| \`code\``,
    ],
    ['[here](https://example.net)', String.raw`\[here\](https:\//example.net)`],
    ['<@80351110224678912> <t:0:R>', `\\<@\u200b80351110224678912\\> \\<t:0:R\\>`],
    ['@everyone', '@\u200beveryone'],
    ['# Heading', String.raw`\# Heading`],
    ['1. list', '1\u200b. list'],
    ['two\nlines\u202e', 'two lines'],
    ['a\\', 'a\\\\'],
  ])('%j is shown letter by letter', (text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it('never mentions anybody, ends a line or opens anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(text).replaceAll(/\\./gsu, '')).not.toMatch(
          /[\n\r`*_~|<>[\]]|@(?=[^\s\u200b])/u,
        );
      }),
    );
  });
});
