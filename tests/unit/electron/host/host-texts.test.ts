// The hosts bring a part of the texts only (build/locale-parts.ts): one that is missing there would be shown by its key.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { botTexts, hostTexts } from '../../../../build/locale-parts.ts';
import en from '../../../../shared/locales/en.json' with { type: 'json' };

const electron = resolve(import.meta.dirname, '../../../../electron');
const sourcesIn = (...folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) =>
    readdirSync(join(electron, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8')),
  );
/** What a format needs of its own (shared/format/format-for.ts). */
const ofFormats = ['duration', 'moment'];

const isText = (key: string): boolean => {
  const found = key
    .split('.')
    .reduce<unknown>((texts, name) => Object(texts)[name] ?? Object(texts)[`${name}_other`], en);
  return typeof found === 'string';
};

/** `'tray.quit'`, and the template that begins with `link.`. */
const groupsIn = (source: string): readonly string[] => {
  const whole = [...source.matchAll(/'([a-zA-Z]+(?:\.\w+)+)'/g)].map(([, key = '']) => key);
  const begun = [...source.matchAll(/`([a-zA-Z]+)\.[\w.]*\$\{/g)].map(([, group = '']) => group);
  return [...whole.filter(isText).map((key) => key.split('.')[0] ?? ''), ...begun].filter((group) =>
    Object.hasOwn(en, group),
  );
};

const groupsUsedBy = (sources: readonly string[]): readonly string[] => {
  if (sources.length < 40) throw new Error('The sources lie elsewhere.');
  return [...new Set([...ofFormats, ...sources.flatMap(groupsIn)])].sort();
};

it('the hosts have every text that they use, and no others', () =>
  expect([...hostTexts].sort()).toEqual(groupsUsedBy(sourcesIn('desktop', 'host'))));

it('the bots have every text that they use, and no others', () =>
  expect([...botTexts].sort()).toEqual(groupsUsedBy(sourcesIn('core/discord'))));
