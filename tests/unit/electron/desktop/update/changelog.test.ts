import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { notesOf } from '../../../../../electron/desktop/update/changelog.ts';

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-03-02

### Added

- A thing.

### Fixed

- Another.

## 1.1.0 - 2026-01-01

- First.

[Unreleased]: https://example.org/compare
[1.2.0]: https://example.org/1.2.0
`;

it.each([
  ['1.2.0', '### Added\n\n- A thing.\n\n### Fixed\n\n- Another.'],
  ['1.1.0', '- First.'],
  ['Unreleased', null],
  ['1.2', null],
  ['9.9.9', null],
])('what is new in %s', (version, notes) => {
  expect(notesOf(changelog, version)).toBe(notes);
  expect(notesOf(changelog.replaceAll('\n', '\r\n'), version)).toBe(notes);
});

it('our own changelog is read', () => {
  expect(notesOf(readFileSync('CHANGELOG.md', 'utf8'), 'Unreleased')).toMatch(/^### Added\n\n- /);
});
