// The first load brings a part of the texts only (build/locale-parts.ts): a text that is missing there would be shown
// by its key until another page is opened.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { firstTexts } from '../../../build/locale-parts.ts';
import { isContractName } from '../../../shared/dispatch.ts';
import en from '../../../shared/locales/en.json' with { type: 'json' };

const start = resolve(import.meta.dirname, '../../../renderer/main.tsx');

/** Every file of the first load: what is imported, in turn, other than by `import()`. */
function firstLoad(file: string, found = new Map<string, string>()): ReadonlyMap<string, string> {
  if (found.has(file) || !existsSync(file)) return found;
  const source = readFileSync(file, 'utf8');
  found.set(file, source);
  for (const [, path = ''] of source.matchAll(/^(?:import|export) .*?from '(\.[^']+)'/gms)) {
    if (/\.tsx?$/.test(path)) firstLoad(join(dirname(file), path), found);
  }
  return found;
}

/** The groups of the texts that stand in a source: `'look.done'`, and the template that begins with `state.`. */
function groupsIn(source: string): readonly string[] {
  const whole = [...source.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map(([, name = '']) => name);
  const begun = [...source.matchAll(/`([\w-]+\.)[^`]*\$\{/g)].map(([, name = '']) => name);
  return [...whole, ...begun]
    .filter((name) => !isContractName(name))
    .map((name) => name.split('.')[0] ?? '')
    .filter((group) => Object.hasOwn(en, group));
}

const files = firstLoad(start);
const used = new Set([...files.values()].flatMap(groupsIn));

it('the first load has every text that it uses', () => {
  expect(files.size).toBeGreaterThan(40);
  expect([...used].filter((group) => !firstTexts.has(group))).toEqual([]);
});

it('the first load has no text that only other pages use', () => {
  expect([...firstTexts].filter((group) => !used.has(group))).toEqual([]);
});
