// Writes tests/fixtures/history/version-<n>.sqlite: node tests/support/make-history-fixture.mjs <n>
// Once for each version, when its migration is written; a fixture of a released version is never made again.

import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const version = Number(process.argv[2]);
const fixture = await runnerImport(resolve(import.meta.dirname, 'history-fixture.ts'));
const folder = resolve(import.meta.dirname, '../fixtures/history');
mkdirSync(folder, { recursive: true });
const bytes = await fixture.module.makeHistoryFixture(version);
writeFileSync(resolve(folder, `version-${version}.sqlite`), bytes, { flag: 'wx' });
