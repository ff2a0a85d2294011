import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../shared/locales');

/** The texts of a language by their keys: `state.unknown`. */
export type LocaleTexts = ReadonlyMap<string, string>;

export function flatTexts(node: object, prefix = ''): LocaleTexts {
  return new Map(
    Object.entries(node).flatMap(([name, value]): readonly (readonly [string, string])[] =>
      typeof value === 'string'
        ? [[prefix + name, value]]
        : [...flatTexts(value as object, `${prefix}${name}.`)],
    ),
  );
}

export const readLocale = (tag: string): LocaleTexts =>
  flatTexts(JSON.parse(readFileSync(join(folder, `${tag}.json`), 'utf8')) as object);

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** The key that is asked for: the forms of a plural have one. */
export const withoutPlural = (key: string): string => key.replace(pluralEnding, '');

/** The keys of plurals, without their endings. */
export const pluralKeys = (texts: LocaleTexts): ReadonlySet<string> =>
  new Set([...texts.keys()].filter((key) => pluralEnding.test(key)).map(withoutPlural));
