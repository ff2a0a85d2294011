/** @typedef {{ licence: string, homepage: string, author: string, version: string, date: string }} MetainfoFacts */

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0) ?? 0};`);

/**
 * The AppStream file with its `{{names}}` filled in.
 * @param {string} template
 * @param {MetainfoFacts} facts
 */
export function fillMetainfo(template, facts) {
  const known = new Map(Object.entries(facts));
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`The AppStream file asks for "${name}".`);
    return escaped(value);
  });
}

/**
 * The day of a version as CHANGELOG.md has it ("## [1.2.0] - 2026-11-30"), else today in UTC.
 * @param {string} changelog
 * @param {string} version
 * @param {Date} now
 */
export function releaseDay(changelog, version, now) {
  const headings = changelog.matchAll(/^## \[([^\]]+)\] - (\d{4}-\d{2}-\d{2})$/gm);
  const [, , day] = [...headings].find(([, named]) => named === version) ?? [];
  return day ?? now.toISOString().slice(0, 10);
}
