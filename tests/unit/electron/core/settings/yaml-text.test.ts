import { describe, expect, it } from 'vitest';
import { problemSentence } from '../../../../../electron/core/settings/settings-problem.ts';
import { readYaml } from '../../../../../electron/core/settings/yaml-text.ts';

function sentencesOf(text: string): readonly string[] {
  const read = readYaml(text, 'config.yaml');
  return read.ok ? [] : read.error.map(problemSentence);
}

describe('readYaml', () => {
  it.each([
    [
      'address:\n\tlookSeconds: 60\n',
      'config.yaml:2:1 is not valid YAML: Tabs are not allowed as indentation; indent with spaces.',
    ],
    [
      'log: { level: "info }\n',
      'config.yaml:2:1 is not valid YAML: Missing closing "quote; close the quote or bracket, or put what is missing there.',
    ],
    [
      'a: 1\n---\nb: 2\n',
      'config.yaml:2:1 is not valid YAML: Source contains multiple documents; keep one document: take the "---" between them away.',
    ],
    [
      'a: !secret x\n',
      'config.yaml:1:4 is not valid YAML: Unresolved tag: !secret; take the tag (the word behind "!") away.',
    ],
    [
      'server:\n  port: 1\n  host: x\n  port: 2\n',
      'config.yaml:4:3 server.port stands here again; keep one of them.',
    ],
    ['a: 1\n"a": 2\n', 'config.yaml:2:1 a stands here again; keep one of them.'],
    [
      'a: &x [1]\nb: *x\n',
      'config.yaml:2:4 refers to another place by *x; write the value out instead.',
    ],
  ])('refuses %j with the place and the remedy', (text, sentence) => {
    expect(sentencesOf(text)).toEqual([sentence]);
  });

  it('refuses a text over 256 KiB, counted in bytes', () => {
    expect(sentencesOf(`# ${'é'.repeat(128 * 1024)}`)).toEqual([
      'config.yaml is 257 KiB long; it must be at most 256 KiB.',
    ]);
    expect(sentencesOf(`# ${'e'.repeat(256 * 1024 - 2)}`)).toEqual([]);
  });

  it.each([
    ['flow lists', '['.repeat(200_000)],
    ['flow mappings', '{a: '.repeat(60_000)],
    ['lists on one line', '- '.repeat(120_000)],
    ['complex keys', '? '.repeat(120_000)],
    ['indentation', Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('refuses bottomless %s before they exhaust the stack', (_, text) => {
    expect(sentencesOf(text)).toEqual([
      'config.yaml is nested too deep; it must stay within 32 levels.',
    ]);
  });

  it('refuses a bomb of aliases without expanding it', () => {
    const level = (depth: number): string =>
      `k${depth}: &a${depth} [${`*a${depth - 1}, `.repeat(9)}]`;
    const bomb = ['k0: &a0 [x]', ...Array.from({ length: 30 }, (_, index) => level(index + 1))];
    expect(sentencesOf(bomb.join('\n'))).toHaveLength(270);
  });

  it('keeps a text with many keys cheap', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect(sentencesOf(text)).toEqual([]);
  });

  it('finds names and values again, or the nearest place above a missing one', () => {
    const read = readYaml('a:\n  b:\n    - { c: 1 }\n', 'config.yaml');
    if (!read.ok) throw new Error('expected a valid text');
    const { locate } = read.value;
    expect(locate(['a', 'b', 0, 'c'], 'name')).toEqual({ line: 3, column: 9 });
    expect(locate(['a', 'b', 0, 'c'], 'value')).toEqual({ line: 3, column: 12 });
    expect(locate(['a', 'b', 0, 'd'], 'value')).toEqual({ line: 3, column: 7 });
    expect(locate([], 'value')).toEqual({ line: 1, column: 1 });
  });
});
