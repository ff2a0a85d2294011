import * as z from 'zod';
import type { HostKind } from '../../../shared/domain/host-kind.ts';
import type { AnySection, Field } from '../../../shared/settings/section.ts';
import { sections } from './sections/index.ts';

/** A JSON Schema (2020-12) or a part of one, as zod derives it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** One declared setting with its place. */
export interface Setting {
  /** `address.lookSeconds` */
  readonly path: string;
  readonly section: string;
  readonly name: string;
  /** `IP_BEACON_ADDRESS__LOOK_SECONDS` */
  readonly variable: string;
  readonly field: Field<unknown>;
}

export const variablePrefix = 'IP_BEACON_';

const upperSnake = (name: string): string =>
  name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();

export const allSections: readonly AnySection[] = Object.values(sections);

export const settingsOf = (section: AnySection): readonly Setting[] =>
  Object.entries(section.fields).map(([name, field]) => ({
    path: `${section.id}.${name}`,
    section: section.id,
    name,
    variable: `${variablePrefix}${upperSnake(section.id)}__${upperSnake(name)}`,
    field,
  }));

/** Every setting, in the order of the file, the form and the documentation. */
export const allSettings: readonly Setting[] = allSections.flatMap(settingsOf);

/** Whether a host takes notice of the section that a setting stands in. */
export const concernsHost = (path: string, host: HostKind): boolean =>
  allSections.find(({ id }) => path.startsWith(`${id}.`))?.hosts?.includes(host) ?? true;

/** What may stand in the file for this setting; rules that JSON Schema cannot say are left out. */
export function schemaOf(setting: Setting): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(setting.field.schema, {
    io: 'input',
    unrepresentable: 'any',
  });
  return schema;
}
