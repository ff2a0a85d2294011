// What a reader of another direction, or of other colours, would be the first to notice.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../../renderer/styles');

/** Without comments, line by line, so that what is found can be named. */
const lines = readdirSync(folder)
  .filter((file) => file.endsWith('.css'))
  .flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
      .split('\n')
      .map((text, index) => ({ file, where: `${file}:${index + 1}`, text: text.trim() })),
  );

const root = join(folder, '..');
const components = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

const found = (pattern: RegExp, tokensToo = true): readonly string[] =>
  lines
    .filter(({ file, text }) => pattern.test(text) && (tokensToo || !file.endsWith('tokens.css')))
    .map(({ where, text }) => `${where} ${text}`);

/** Properties and values that name a side of the screen, where the language should decide. */
const physical = [
  /^(margin|padding|border|scroll-margin|scroll-padding)-(left|right|top|bottom)\b/,
  /^(left|right|top|bottom)\s*:/,
  /^border-(top|bottom)-(left|right)-radius/,
  /^(min-|max-)?(width|height)\s*:/,
  /^(text-align|float|clear)\s*:\s*(left|right)\b/,
  // Top, right, bottom and left in one: a function counts as one value.
  /^(margin|padding|inset)\s*:\s*(?:(?:[^\s(]|\((?:[^()]|\([^()]*\))*\))+\s+){3}\S+;/,
];

describe('every style', () => {
  it('is found', () => expect(lines.length).toBeGreaterThan(500));

  it.each(physical)('speaks of inline and block, never of sides: %s', (pattern) => {
    expect(found(pattern)).toEqual([]);
  });

  it('takes its colours from the tokens', () => {
    expect(found(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(|light-dark\(/i, false)).toEqual([]);
  });

  it('takes its layers from the tokens, but within one component', () => {
    expect(found(/^z-index:(?!\s*(var\(--layer-[a-z]+\)|-1|[0-3]);)/)).toEqual([]);
  });

  it('uses only tokens that there are', () => {
    const text = lines.map((line) => line.text).join('\n');
    // Some are set by the components: style={{ '--characters': 12 }}.
    const defined = new Set(
      [...(text + components).matchAll(/(--[\w-]+)['\]]*\s*:/g)].map((match) => match[1]),
    );
    const used = [...text.matchAll(/var\((--[\w-]+)\)/g)].map((match) => match[1]);
    expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
  });

  it('ends no longer transition than reduced motion allows', () => {
    expect(found(/^transition:(?!.*var\(--(quick|slow)\))(?!$)(?!\s*none).+;/)).toEqual([]);
  });
});
