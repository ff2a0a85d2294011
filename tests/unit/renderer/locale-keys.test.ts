// TypeScript checks that each key used exists (renderer/i18n/i18next.d.ts), but neither that keys made from parts
// cover the union they are made from, nor that every text is used.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  sourceDefinitionSchema,
  sourceKinds,
} from '../../../electron/core/address/sources/index.ts';
import { reportSpans } from '../../../renderer/pages/report/report-search.ts';
import { rangeChoices } from '../../../renderer/transfer/export-range.ts';
import { backupReasons } from '../../../shared/domain/backup.ts';
import { breakerStates } from '../../../shared/domain/source.ts';
import { changeKinds } from '../../../shared/domain/change.ts';
import { families } from '../../../shared/domain/family.ts';
import { blames } from '../../../shared/domain/link.ts';
import { methods, observationErrorCodes } from '../../../shared/domain/observation.ts';
import { exportFormats } from '../../../shared/domain/transfer.ts';
import en from '../../../shared/locales/en.json' with { type: 'json' };

const root = join(import.meta.dirname, '../../..');

const flatten = (node: object, prefix = ''): readonly string[] =>
  Object.entries(node).flatMap(([name, value]) =>
    typeof value === 'string' ? [prefix + name] : flatten(value as object, `${prefix}${name}.`),
  );

/** A plural's forms are used through the key without its ending, and so are the texts for the window. */
const keys = new Set(
  flatten(en).map((key) => key.replace(/_(zero|one|two|few|many|other|window)$/, '')),
);

const sources = ['renderer', 'electron', 'shared/format']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const literals = new Set(
  [...sources.matchAll(/'([\w-]+(?:\.[\w-]+)+)'/g)].map((match) => match[1]),
);
/** `state.${state}` as the pattern of the keys it can make. */
const patterns = [...sources.matchAll(/`([\w-]+\.(?:[\w.-]|\$\{[^}`]+\})*)`/g)]
  .map((match) => match[1] ?? '')
  .filter((template) => template.includes('${'))
  .map(
    (template) =>
      new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[\\w-]+')}$`),
  );

/** `kind`, and what the form of a source asks for beside it. */
const sourceFields = new Set(
  sourceDefinitionSchema.options.flatMap((schema) => Object.keys(schema.shape)),
);

describe('the locale', () => {
  it('has no text that nothing uses', () => {
    const unused = [...keys].filter(
      (key) => !literals.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  it('has every text that is asked for by name', () => {
    const called = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(called.length).toBeGreaterThan(50);
    expect(called.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has a text for each member of the unions that keys are made from', () => {
    const made = [
      ...observationErrorCodes.map((code) => `observation.error.${code}`),
      ...families.map((family) => `family.${family}`),
      ...methods.map((method) => `method.${method}`),
      ...changeKinds.map((kind) => `change.sentence.${kind}`),
      ...breakerStates.map((state) => `source.breaker.${state}`),
      ...backupReasons.map((reason) => `backups.reason.${reason}`),
      ...exportFormats.flatMap((format) => [
        `export.formats.${format}`,
        `export.formatHints.${format}`,
      ]),
      ...rangeChoices.map((choice) => `export.ranges.${choice}`),
      ...reportSpans.map((span) => `report.spans.${span}`),
      ...blames.map((blame) => `report.cause.${blame}`),
      ...[
        ...Object.keys(sourceKinds).map((kind) => `kinds.${kind}`),
        ...[...sourceFields].map((field) => `fields.${field}`),
      ].flatMap((name) => [`sourceForm.${name}.title`, `sourceForm.${name}.help`]),
    ];
    expect(made.filter((key) => !keys.has(key))).toEqual([]);
  });
});
