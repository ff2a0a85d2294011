// CHANGELOG.md follows Keep a Changelog: a heading of level 2 for each release, `## [1.2.0] - 2026-03-02`.

const heading = /^##\s+\[?([^\]\s]+)\]?/;
/** `[1.2.0]: https://...`, at the end of the file. */
const linkDefinition = /^\[[^\]]+\]:\s/;

/** What stands under the heading of that version, as markdown; null where the version has none, or nothing under it. */
export function notesOf(changelog: string, version: string): string | null {
  const lines = changelog.split(/\r?\n/);
  const start = lines.findIndex((line) => heading.exec(line)?.[1] === version);
  if (start === -1) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => heading.test(line));
  const section = (end === -1 ? rest : rest.slice(0, end))
    .filter((line) => !linkDefinition.test(line))
    .join('\n')
    .trim();
  return section === '' ? null : section;
}
