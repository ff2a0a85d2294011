// docs/configuration.md, written from the declarations: what is true in the program is true on the page.

import { stringify } from 'yaml';
import type { ChoiceText } from '../../../shared/settings/section.ts';
import { expectation } from './expectation.ts';
import {
  allSections,
  allSettings,
  type JsonSchema,
  schemaOf,
  type Setting,
} from './setting-list.ts';

/** The whole page as Markdown. */
export function configurationPage(): string {
  return [introduction, ...allSections.map(sectionText)].join('\n');
}

const introduction = `# Configuration

<!-- Generated from the declarations in electron/core/settings/sections; "npx vitest run -u
     tests/unit/electron/core/settings/configuration-page.test.ts" writes it anew. -->

IP Beacon reads one file, \`config.yaml\`, from its configuration folder (\`ip-beacon --help\` names it;
\`--config\` or \`IP_BEACON_CONFIG\` names another). Every setting has a default, so the file need not
exist. A file with a mistake in it is refused as a whole, with the line, the column and what would be
right: \`ip-beacon config validate\` checks it, \`ip-beacon config show\` prints what is in force and where
each value comes from, \`ip-beacon config schema\` prints the JSON Schema for your editor. Changes made
in the program keep your comments and the order of your lines. Aliases (\`*name\`) are not understood.

Each setting can also come from an environment variable, which wins over the file; lists are written
on one line there, as \`["203.0.113.0/24"]\`. The options \`--host\`, \`--port\` and \`--log-level\` win over
both. An empty variable counts as not set.
`;

function sectionText({ id, title, help }: (typeof allSections)[number]): string {
  const settings = allSettings.filter((setting) => setting.section === id);
  return [`## ${title} (\`${id}\`)`, '', help, '', ...settings.map(settingText)].join('\n');
}

function settingText(setting: Setting): string {
  const { path, field, variable } = setting;
  const schema = schemaOf(setting);
  const unit = field.unit === undefined ? '' : `, in ${field.unit}`;
  return [
    `### \`${path}\``,
    '',
    `${field.title}. ${field.help}`.replace('?.', '?'),
    '',
    `- Value: ${expectation(schema)}${unit}`,
    `- Default: \`${stringify(field.default, { collectionStyle: 'flow' }).trim()}\``,
    `- Environment: \`${variable}\``,
    ...(field.needsRestart === true ? ['- Takes effect at the next start'] : []),
    ...(field.secret === true ? ['- A secret: the program never shows it again'] : []),
    ...choicesText(field.choices),
    ...entriesText(schema),
    '',
  ].join('\n');
}

function choicesText(choices: Setting['field']['choices'] = {}): readonly string[] {
  const rows = Object.entries<ChoiceText>(choices).map(
    ([value, { title, help }]) => `- \`${value}\`: ${help === '' ? title : help}`,
  );
  return rows.length === 0 ? [] : ['', ...rows];
}

/** The shapes that the entries of a list of mappings may have, one table each. */
function entriesText(schema: JsonSchema): readonly string[] {
  const items = schema['items'] as JsonSchema | undefined;
  const shapes = (items?.['oneOf'] ?? items?.['anyOf'] ?? [items]) as readonly (
    | JsonSchema
    | undefined
  )[];
  return shapes.flatMap((shape) => {
    const properties = Object.entries((shape?.['properties'] ?? {}) as Record<string, JsonSchema>);
    if (properties.length === 0) return [];
    const required = (shape?.['required'] ?? []) as readonly string[];
    const constants = properties.filter(([, part]) => part['const'] !== undefined);
    const heading = constants
      .map(([name, part]) => `\`${name}: ${String(part['const'])}\``)
      .join(', ');
    const rows = properties
      .filter(([, part]) => part['const'] === undefined)
      .map(
        ([name, part]) =>
          `| \`${name}\` | ${expectation(part)} | ${presence(part, required.includes(name))} |`,
      );
    return [
      '',
      heading === '' ? 'An entry has:' : `An entry with ${heading}:`,
      '',
      '| key | value | default |',
      '| --- | --- | --- |',
      ...rows,
    ];
  });
}

function presence(part: JsonSchema, isRequired: boolean): string {
  if (part['default'] !== undefined) return `\`${JSON.stringify(part['default'])}\``;
  return isRequired ? 'required' : 'none';
}
